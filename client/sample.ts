/** A first map: small, complete and valid. */
export const sample = `journey Tea "A cup of tea" {
    stage Brew {
        touchpoint Kettle "Waits for the kettle" {
            emotion impatient
            pain "It takes four minutes to boil"
        }
    }
    stage Enjoy {
        touchpoint Sip "Takes the first sip" {
            emotion delighted
        }
    }
}
`;
