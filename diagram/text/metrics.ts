// Written by scripts/generate-metrics.ts; never edited.
// Advances read by fontkit 2.0.4 from @fontsource/noto-sans 5.3.0, @fontsource/noto-sans-arabic 5.3.0, @fontsource/noto-sans-hebrew 5.3.0, @fontsource/noto-sans-thai 5.3.0, @fontsource/open-sans 5.3.0, @fontsource/inter 5.3.0, @fontsource/roboto 5.3.0, @fontsource/vazirmatn 5.3.0 and Noto Sans 2.004
// as Debian installs it (all under the SIL Open Font License).

export const unitsPerEm = 700;

/** Widths in 1/700 em, two digits of base 36 for each character of a range; `--` where no font has it. */
export interface Metrics {
    readonly ranges: readonly (readonly [first: number, widths: string])[];
    /** Letters of the Arabic script: the same in each of their forms. */
    readonly forms: readonly (readonly [first: number, isolated: string, final: string, initial: string, medial: string])[];
    /** The ligature of lam with alef with madda, with hamza above, with hamza below, plain: alone, then joined to a letter before. */
    readonly lamAlef: string;
}

export const regular: Metrics = {
    ranges: [
        [0x20, '5h5k8fcpbuhked4n6767aqbw5j6n5j7pbwb8bvbwbwbkbwb8bwbw5j5jbwbwbw99ikd7crd1e7bhaqejeh6o5pcsb0hnesf7cgf7cjbhbhehcnj6c6boc66t7p6tb58w6aaybza9bzbd74bzc15151ap51i7c1bsbzbz829x79c1ahfxanaj9t7uaq7ubw'],
        [0xa0, '5h5kb8bwbtb8aqalbih67daibt6ag79q8ubt78786ac5cr5j4q757raifdfxg499d7d7d7d7d7d7i6d1bhbhbhbh6o6o6o6oebesf7f7f7f7f7bwf7ehehehehbocecaayayayayayayhva9bdbdbdbd51515151bsc1bsbsbsbsbsbwbvc1c1c1c1ajbzajd7ayd7ayd7ayd1a9d19xd1a9d1a9e7cpebc0bhbdbhbdbhbdbhbdbhbdejbzejbzejbzejbzehc1f4c16m516o516m516o516o51cna25n51csapaub051b051b05cat5jb95lesc1esc1esc1deesc1f7bsf7bsf7bsj5jgcj82cj82cj82bh9xbc9wbh9xbh9xbh71bh7cbh71ehc1ehc1ehc1ehc1ehc1ehc1j6fxboajboc69tc69tc69t6dbzf2cpbzd4cnd1d1aeebgpccbzbrbhejc1bi8kejbrij6s6mcsap51b7k1esc1f8f9c0kxgge5bzcubc9wbt7d71bw71bhf6d4f8e8bwb7bt9pc2c2aaaabrbva49kc46kata25kp5ormeggfqa2lbjth2d7ay6m51f7bsehc1ehc1ehc1ehc1ehc1bdd7ayd7ayi6huejcpejbzcsapf7bsf7bsc2aa51qaormeejbzjccvesc1d7ayi6huf7bsd7ayd7aybhbdbhbd6m516m51f7bsf7bscj82cj82ehc1ehc1bh9xbh79bva9ehc1efgtd2cbbt9pd7aybhbdf7bsf7bsf7bsf7bsboaj7rej7y51ixixd7d19xatbh9w9p9990crefckbhbd5n51exbzcm82boaj'],
        [0x370, '8n7mcscq4k4keycj----b89x9x9x5j5n--------b9d3ds5jedhma7--hf--g3gy6rd7cratd7bhbtehf76mcsckhnescsf7ehcg--btbhboh5c3gyf86mbocv9zc16rbycvcaapbr9za0c1c36raub7c7baa4bscubxa2c5a4bye4bkf5g16rbybsbyg1cschcdc8ggc8e4gpcnevbscb9fb1ae9naubka5----------------------------e2cc9x51f89n9mbsbzd1hne5bxd1d1d1'],
        [0x400, 'bhbhfaatdabc6m6m5nkul7facweyc9e8d7clcratf1bhioc1eyeycwekhnehf7ehcgd7bhc9g4c5efdnk6k9eah6cnddkhcjaybob88jbybdfo9wcjcjakbff0cebsc5bza69dajecancbbyhhhndkf5bka7geb8bdbdc28ja89w515151hqhgc3akcjajc7hwfpdeccimf8dfb5i8f6f1d7kbhibfa4glf5f8bsd4and4anp6m8fzcujzhlhwfddaa6cb00000000000000facucpbzcfbzaz8pay8icpaking5c19wdrbhcwaxcpaeebcvercsgtedlkhtg3d9d19xbh9dboahboahd1b0hse3dyc3dnbtdnc1gjdqgjdq6miofodkbfelc0ehc3escwdxbyhuf76md7ayd7ayi6hubhbdeibdeibdiofoc19wc2aaeycjeycjf7bsf8bsf8bsdda7c9ajc9ajc9ajdnbyay8ih6f5ay8xd1aqc3anc3bzhkhihmfrccagj7gqjrhuescidxcsc69zemc2iffrfpfxhoh4f7bzi3fbc6acjnfxl8h1eicje7cie9c7rfncdibldwbm'],
        [0x5be, '6b00a800004t00007q00----------------cbb57qakc85v6fcwcc5rama1a6dbcu6f7ucjbkc2bpabauc7a7e7dc--------ccbhbqbo3n74'],
        [0x606, 'c4c4llcng88p6e7jhla500000000000000000000006p00br5n8g'],
        [0x66a, '9k5252aa'],
        [0x660, 'b5b5b5c1b5b5b5bhbhb5'],
        [0x6d4, '5u'],
        [0x6f0, 'b5b5b5c1b5bhb5bhbhb5'],
        [0x900, '0000003yevevjw9k9kaofagmdmasasasasjxjxjxjxeyfxazbicecddnegeqeg9tbbafaze3b3cgacbzatatb2f0b4dpbnba7z7zd7esesaud9b9d6ac00520093525252000000000000000052525252005c52hr00000000000000eyfxazegafazf0bagmdm00007eboa4a4a4a4a4a4a4a4a4a48b66evevjxjxevevatehbbazeh95ajb4'],
        [0xe01, 'boanapbyc3bnagadbraqauhnhpbrbranc7hlhpc0cebqbvalbybrbscmcpdjdabrbybk9ibqb4br9lc8cgb5bfd0b6axa46l007x7x00000000000000--------bd5rb2605n5x7xbl0000000000000000blb3ambyawaiaia4e0b09texgz'],
        [0x1e00, 'd7aycrbzcrbzcrbzd19xe7bze7bze7bze7bze7bzbhbdbhbdbhbdbhbdbhbdaq74ejbzehc1ehc1ehc1ehc1ehc16m516m51csapcsapcsapat51at51at51at51hni7hni7hni7esc1esc1esc1esc1f7bsf7bsf7bsf7bscgbzcgbzcj82cj82cj82cj82bc9wbc9wbc9wbc9wbc9wbh71bh71bh71bh71ehc1ehc1ehc1ehc1ehc1ceahceahj6fxj6fxj6fxj6fxj6fxc3anc3anboajbt9pbt9pbt9pc171fxajb16d6d6qdtbrd7ayd7ayd7ayd7ayd7ayd7ayd7ayd7ayd7ayd7ayd7ayd7aybhbdbhbdbhbdbhbdbhbdbhbdbhbdbhbd6m516m51f7bsf7bsf7bsf7bsf7bsf7bsf7bsf9c0f9c0f9c0f9c0f9c0ehc1ehc1f6d4f6d4f6d4f6d4f6d4boajboajboajboajexaneabjchao'],
        [0x2010, '6a6ab5abjgjgaq803m3m4v3f7f7f8c70ak9z7w769qaggb58'],
        [0x202f, '39mwu14j8fbd4j8kbq7s6f6fjg9q8n9qbvbv7alr6a2p6b6bgnd8dab5crcgcgaq6pbsaq79jgbsb5a2fcg0g54bcqfi5858'],
        [0x2070, '6t3a----6t6t6t6t6t6t6l6l6l4f4f7u6t6t6t6t6t6t6t6t6t6t6l6l6l4f4f--74757o6p757u6r3abu7u7s624l'],
        [0x20a0, 'btbtbtbrbti7btg0h7dufxc0bwbtbtk0b5btejckbcd1c3e5bab5bkf7frc0f0bt'],
        [0x2100, 'dwcxcbjdb6fzgrbgcch0bakleaf4c1bzehawg8a4gjf5l1g7gacrf7gzgjdwc2bmfrfqf2btc9agf8exbf6rc2cggbd3c290brg1a4mh9cbvab7c8x51i8quf4alarf4c2e3a7a7b1e7ba9q6p6pdde9crea8ik2'],
        [0x2190, '--g8--g8------------'],
        [0x2200, '------------------------------------gb----81----------------------------------------------------------------------------------------------------------------------------------------------------------------'],
    ],
    forms: [
        [0x620, 'es804l4l8p4nes4njc8djcjcd1d1d19b9b7575njnjpfpffcfcahahh2h2eseses5ej5f2h6dja0dcd38peses', 'ee--5q5q9a5ree5rlca4lclcdhdhdhaqaq7w7wososqeqeg9g9b1b1j2j2eeeeee--lgfti3eaboefa49aeeee', '5r----------5h--5e--5r5rc3c3c3--------f7f7hihid4d49s9s7y7y5r5r5r--8n8n8a59a557bs--575r', '7a----------6z--6r--7a7ad5d5d5--------gjgjihihdtdtarar9w9w7a7a7a--9p9p9y67b96p9v--6p7a'],
        [0x66e, 'jcf2--4l4l4n80cngpgpmsjcjcjcjcjcjcjcjcd1cgcucgd1d1cu9b9b9a9a9a9a9a9a9a757575757575757575njnjnjpfpffcahj5j5j5j5j5j5f2f2h2jth2h6h6h6h2h2h2h2h2h2djdjdjdjdcdcdcdcdcdvcu8d8d8d8d8p8p8p8p8p8p8p8peshees8pesesicic5u8d', 'lcft--5q5q5r--drh9h9melclclclclclclclcdhcqe3cqdhe3e3aqaqagagagagagagag7w7s7w7s7w7w7s7w7sosososqeqeg9b1lglglglglglgftftj2lbj2i3i3i1j2j2j2j2j2j2eaeaeaeaeaefeaefefc1e3a49h9h9h9a9a9a9a9a9a9a9aeegmee9aeeeebfbf--a4', '578n----------------d65r5656635r5r5r5rc3bebebec3c3be------------------------------------f7f7nghihid49s8n8n8n8n8n8nf08n8af18a8a8a7y8a7y7y7y7y7y5950505056d95r5r5rbsbe--5757------------------5r--5r--5h5r--------', '6p9p----------------eo7a6p6p7g7a7a7a7ad5cececed5d5ce------------------------------------gjgjnjihihdtar9p9n9n9p9n9nf29n9ygb9y9y9y9w9y9w9w9w9w9w675u5u5u6pdc7a7a7a9vce--9191------------------7a--7a--6z7a--------'],
        [0x6ee, '9a75b5b5b5c1b5bhb5bhbhb5njpf9v809fd3', 'ag7s--------------------osqeaf----c1', '------------------------f7hi9q----b4', '------------------------gjiha5----9v'],
    ],
    lamAlef: 'd7bcbcbcdbc4c4c4',
};

export const strong: Metrics = {
    ranges: [
        [0x20, '595x9wctbvirf35i7070aoc05w6n5w83c0bcc0c0c0bxc0bcc0c05w5wc0c0c09yije6d3d9eebkbcelew7t6udpb0idfufickficubrbyeqdnjvducxcg6u866ub5987cbrccasccbo7lcccs5y5yc25yj4csc6cccc8uad8gcsbfgobjbga78gaq8gc0'],
        [0xa0, '555xbcc0btbcaqahbxh67xccbt6ng79q8ubt7u7u7ccucr5w5g7e80ccg6h0hf9ye6e6e6e6e6e6jnd9bkbkbkbk7t7t7t7tenfufifififific0fieqeqeqeqcxctdubrbrbrbrbrbrhuasbobobobo5y5y5y5yc7csc6c6c6c6c6c0cjcscscscsbgccbge6bre6bre6brd9asd9and9asd9aseed2encnbkbobkbmbkbobkbobkboelccelccelccelccewcsfics7l5y7t5y7l5y7t5y7t5yewbv6u5ydpc2c2b05yb05yb06bb57mbq74fucsfucsfucsf3fucsfic6fic6fic6jqjbcu8ucu8ucu8ubradbdadbradbradby8gby8gby8geqcseqcseqcseqcseqcseqcsjvgscxbgcxcga7cga7cga77hceg6cscedrd4d9d7arenhecscec5bkfwcmd8aoeldfj77w7odpc56fcpk5fucsfig2d9m0i3fhcedobeabc98n8gcr8gbyh8esfbeqd3csbya6c7c7c0bbbrbzbga9cu60asa25xphp2n5ihgxbvnllriqe6br7l5yfic6eqcseqcseqcseqcseqcsbme6bre6brjnhueld4elccdpc2fic6fic6c7c05yqrp2n5elcclmdqfucse6brjnhufic2e6bre6brbkbmbkbm7l5y7l5yfic6fic6cu8ucu8ueqcseqcsbradby8gcsagewcsetgxexcrbya3e6brbkbmfic6fic6fic6fic6cxbg8hf18s5yitite6d7amblc3a9a3a1a4d4eqdsblbj6v61f6cecy8ucybg'],
        [0x370, '9f8of3dh5858g1e0----b8amanam606u--------b9fdfi5wf9j9ch--iv--i6i87xe6d3bbdubkbyewfi7ldpdsidfucxfiepck--c9bycxhlduhbfb7lcxdbatcs7xckdbcubfc2ata9csc67xc2cpd3bsauc6ehc5alcramckfuc4gagv7xckc6ckh1dpcte9dhhzdhfujqckfic5cia0bfao9rasbk9x----------------------------dscsan5yfia79zc8ccd9idg0c5d9d9d9'],
        [0x400, 'blblglbbdzbd7l7l6ulclxgmdpg1d3exe6cnd3bbg0blk3cmg1g1dpelidezfieuckdbbyd3hkdrf7e6kzlofkhwctdoktd9brc5c99bcxbih0ate0e0c2ckgfcwc3cpcdatasbgfub9decsivj6dtgmbyath2bsbibics9cataa605y5yi9i1csc2e0bgd3ikh8dpczj7fue7cgjkhkglczm5i5cbathbgefic2eebveebvqemygadcl6inimh8dxatck00000000000000hufmd6cccoccbb9zbb9keabqkoiccmateqcydoc2dic7f4dsgdehh7erlwi6g2djd9anbyaqcxbfcxbfelcgiafefne5ebcuebcsigefigef7lk3h0escqgbe5ewcwgpehebcsk6i17le6bre6brjnhubkbmfwbmfwbmk3h0cmatc7c0g1e0g1e0fic6fic6fic6doatd3bgd3bgd3bge6csbb9bhwgmbj9ketckdub9cfcci1hzhsgxdncvk4i7kbijfkcxereactatg0e3juh5gwgrhghnficcitgsdic2lph2mghsfze3gheaeocntfpkexd4fhdf'],
        [0x5be, '6c00a400005b00008n00----------------d6bk8hb4ct6l78ddcu6hb3aaaudodo6x8cd9c9cqc8bfbjcqakfbe2--------eud1dodp4d8n'],
        [0x606, 'ccccnyeqiw9u6c7jj0c200000000000000000000006o00bg5n9z'],
        [0x66a, 'aj5m5aaa'],
        [0x660, 'b5b5b5cqb5b5b5cgcgb5'],
        [0x6d4, '6c'],
        [0x6f0, 'b5b5b5cqbfc9b5cgcgb5'],
        [0x900, '00000048glglmba5a5beg4i3esbtbtbtbtmbmbmbmbg5h2c0cmdadierfbftg9ahbxb3brfnc2duaydfbzbzbzg6c2f7cpcd8l8ledfrfrbresc9edb1005q00ab5q5q5q00000000000000005q5q5q5q00625qjy00000000000000g5h2c0fbb3brg6cdi3es00007vcjaxaxaxaxaxaxaxaxaxax8p6iglglmbmbglglbrfbcdc1fb9tb4c2'],
        [0xe01, 'c5bjbpclctcgb4awc5bobri1i8ceceb5cnici8cccqc6cjawclcccddadbe5dzceclc4a3c6bocea0cud5bqc4dtbkbmal6z008h8h00000000000000--------bc6nci6t6l6r8hce0000000000000000cjb2ahcjb1ahasa9elb1apg3hn'],
        [0x1e00, 'e6brd3ccd3ccd3ccd9aneecceecceecceecceeccbkbmbkbmbkbmbkbmbkbmbc7lelccewcsewcsewcsewcsewcs7l5y7l5ydpc2dpc2dpc2b05yb05yb05yb05yidj4idj4idj4fucsfucsfucsfucsfic6fic6fic6fic6ckccckcccu8ucu8ucu8ucu8ubdadbdadbdadbdadbdadby8gby8gby8gby8geqcseqcseqcseqcseqcsdkbfdkbfjvgsjvgsjvgsjvgsjvgsdub9dub9cxbgbya6bya6bya6cs8ggsbgc87h7h7hevc5e6bre6bre6bre6bre6bre6bre6bre6bre6bre6bre6bre6brbkbmbkbmbkbmbkbmbkbmbkbmbkbmbkbm7l5y7l5yfic6fic6fic6fic6fic6fic6fic6g2d9g2d9g2d9g2d9g2d9eqcseqcsh8esh8esh8esh8esh8escxbgcxbgcxbgcxbggrceekbwdobq'],
        [0x2010, '6n6nb5abjgjgaq804j4j5l489797a08oana2807c9qb3hn5k'],
        [0x202f, '39oxwb5xa7ei88cjgt7s7m7mjgb39a9qbvbv89ls6a2p6g6giievevbgcrcrcram6rboam86jgboaxbajxh0h05kdigm5k5k'],
        [0x2070, '7e3v----7e7e7e7e7e7e7070704q4q8b7e7e7e7e7e7e7e7e7e7e7070704q4q--7o7h7u7c7h8b7v3vcf8b806b5i'],
        [0x20a0, 'btckbtbtbtj4btieixf8hwcnc0btbtkubvbteldfbtd5dke8byb5btfth0cefdbt'],
        [0x2100, 'fofwcbjpbpfhhicmcxi1bakleaf4cscsehawg8a4i9f5l7g7gacrf7gzgjdwd0bof3f2f2cnc9bifbevbf7xcxdfgbd3c290brg1apmh9cboaj7s9j5yi8s1f4alarf4c2e3b0b0c5e7ba9q6p6pdtelcrf79jk2'],
        [0x2190, '--h5--h5------------'],
        [0x2200, '------------------------------------gb----7m----------------------------------------------------------------------------------------------------------------------------------------------------------------'],
    ],
    forms: [
        [0x620, 'fz955a5a9p5cfz5cjx9ejxjxdddddda2a27z7zqnqnrorogfgfbrbrhphpfzfzfz5njxg7i4efbbeff09pfzfz', 'ge--6z6zb171ge71n1bnn1n1f7f7f7byby9l9lststsvsvhlhlc9c9jcjcgegege--mjhhjsg8dpgibnb1gege', '66----------5o--5i--6666c4c4c4--------hohoi5i5djdja1a18181666666--90908e5aai5dcd--5d66', '7z----------7h--7h--7z7zdadada--------jujujjjjeueub5b59w9w7z7z7z--abab9y6pc57hb4--7h7z'],
        [0x66e, 'jxg7--5a5a5c95ehiuiup4jxjxjxjxjxjxjxjxdddddddddddddda2a2a2a2a2a2a2a2a27z7z7z7z7z7z7z7z7zqnqnqnrorogfbrjxjxjxjxjxjxg7g7hpk4hpi4i4i4hphphphphphpefefefefefefefefeff1dd9e9e9e9e9p9p9p9p9p9p9p9pfzj0fz9pfzfzicic6c9e', 'n1hh--6z6z71--g6k6k6pjn1n1n1n1n1n1n1n1f7f7flf7f7flflbybybybybybybybyby9l9l9l9l9l9l9l9l9lstststsvsvhlc9mjmjmjmjmjmjhhhhjcmnjcjsjsjsjcjcjcjcjcjcg8g8g8g8gigigigigie6flbnc8c8c8b1b1b1b1b1b1b1b1geitgeb1gegecgcg--bn', '5d90----------------ei665d5d6966666666c4bfbfbfc4c4bf------------------------------------hohopui5i5dja1909090909090fd908ef68e8e8e818e81818181815a4z4z4z5ddm666666cdbf--5d5d------------------66--66--5o66--------', '7hab----------------gm7z7h7h7z7z7z7z7zdacqcqcqdadacq------------------------------------jujuqnjjjjeub5ababababababg7ab9yhi9y9y9y9w9y9w9w9w9w9w6p6p6p6p7hef7z7z7zb4cq--a1a1------------------7z--7z--7h7z--------'],
        [0x6ee, 'a27zb5b5b5cqbfc9b5cgcgb5qnrob395aof0', 'by9l--------------------stsvbx----e6', '------------------------hoi5a1----bo', '------------------------jujjar----b4'],
    ],
    lamAlef: 'e9cwcbcbe3e3e3e3',
};
