/** Words that a writer would try, by the icon they get. */
const wordsByIcon: Readonly<Record<string, string>> = {
    'activity': 'pulse', 'alarm-clock': 'alarm', 'ambulance': 'emergency', 'app-window': 'browser window', 'award': 'prize badge reward loyalty', 'badge-percent': 'discount sale offer deal',
    'banknote': 'money cash bill', 'bell': 'notification reminder alert', 'bike': 'bicycle cycling', 'book-open': 'read reading manual guide magazine catalogue catalog', 'bot': 'robot chatbot ai assistant',
    'box': 'carton', 'briefcase': 'business work job', 'building': 'company office enterprise', 'building-complex': 'building-2', 'cake': 'birthday', 'calendar': 'date schedule', 'calendar-check': 'appointment booking reservation',
    'calendar-x': 'cancel cancellation', 'camera': 'photo picture instagram photography', 'car': 'auto drive driving vehicle', 'car-taxi-front': 'taxi cab uber', 'chart-column': 'statistics bar-chart kpi',
    'chart-line': 'line-chart analytics graph metrics', 'check': 'done tick ok yes', 'circle-alert': 'problem issue', 'circle-check': 'success complete completed confirm confirmation', 'circle-dollar-sign': 'dollar',
    'circle-play': 'youtube', 'circle-question-mark': 'question help-circle circle-help faq unsure', 'circle-user': 'profile account', 'clipboard-list': 'form questionnaire survey application', 'clock': 'time wait waiting duration',
    'coffee': 'cafe cup tea break', 'coins': 'coin savings', 'compass': 'explore exploration discover orientation', 'concierge-bell': 'reception front-desk concierge', 'credit-card': 'card payment pay checkout bank-card',
    'door-open': 'enter entrance door leave exit', 'dumbbell': 'gym fitness sport', 'eye': 'see look view aware awareness watch-it', 'face-angry': 'angry anger', 'face-grinning': 'delighted laugh joy', 'face-neutral': 'meh neutral',
    'face-slightly-frowning': 'frown sad unhappy', 'face-slightly-smiling': 'smile happy emotion feeling smiley', 'file-check': 'approval approved', 'file-pen': 'sign contract file-signature agreement', 'file-text': 'document report paper',
    'flag': 'milestone goal finish', 'footprints': 'walk walking step steps foot', 'funnel': 'filter', 'gauge': 'speed dashboard performance', 'gavel': 'law court legal', 'gift': 'present',
    'globe': 'web website internet online www site world browser google', 'graduation-cap': 'education student learn learning course', 'hand-platter': 'serve waiter', 'handshake': 'deal-closed partner agree meeting in-person',
    'headset': 'support agent call-center call-centre helpdesk service customer-service', 'heart': 'love like favourite favorite', 'heart-handshake': 'care loyalty-programme relationship', 'heart-pulse': 'health wellbeing wellness', 'hospital': 'clinic',
    'hourglass': 'patience queue', 'house': 'home household', 'id-card': 'identity passport identification', 'image': 'picture-frame poster', 'info': 'information', 'key': 'access password', 'landmark': 'bank government museum authority',
    'laptop': 'computer notebook-computer pc', 'layout-grid': 'grid kiosk menu-grid', 'leaf': 'eco sustainability nature environment', 'life-buoy': 'rescue lifebuoy', 'lightbulb': 'idea light inspiration bulb innovation', 'link': 'url hyperlink',
    'list-checks': 'checklist tasks todo compare comparison', 'lock': 'security secure privacy', 'lock-open': 'unlock unlocked', 'log-in': 'login sign-in signin', 'log-out': 'logout sign-out', 'luggage': 'suitcase baggage travel trip',
    'mail': 'email e-mail envelope newsletter letter', 'map-pin': 'location place address pin destination', 'megaphone': 'ad ads advert advertising advertisement campaign announcement marketing promotion',
    'message-circle': 'chat whatsapp messenger conversation', 'message-square': 'sms message comment text-message', 'messages-square': 'discussion forum talk chats', 'mic': 'microphone voice podcast interview', 'monitor': 'screen desktop display',
    'mouse-pointer-click': 'click cta', 'newspaper': 'news press', 'package': 'parcel delivery-box post product', 'package-check': 'delivered receive received', 'package-open': 'unboxing unpack return', 'pen': 'write writing', 'pencil': 'edit draw',
    'person-standing': 'human body', 'phone': 'call telephone hotline', 'piggy-bank': 'save-money budget', 'pill': 'medicine medication drug pharmacy', 'plane': 'airplane aeroplane flight fly', 'plane-takeoff': 'departure', 'plane-landing': 'arrival',
    'play': 'start', 'plus': 'add', 'printer': 'print', 'puzzle': 'solve integration', 'receipt': 'invoice bill-paid ticket-receipt', 'recycle': 'recycling', 'refresh-cw': 'renew renewal update sync', 'repeat': 'loop retention again repurchase',
    'rocket': 'launch onboarding startup', 'rotate-ccw': 'undo refund returns', 'rotate-ccw-clock': 'history', 'route': 'path journey way', 'scale': 'decide decision balance weigh justice consider consideration', 'school': 'class classroom',
    'search': 'find research lens magnifier look-up', 'send': 'telegram submit', 'settings': 'gear cog setup configuration preferences', 'share-2': 'share social network-share facebook twitter linkedin', 'shield-check': 'insurance insured protection warranty guarantee trust',
    'shopping-bag': 'bag purchase', 'shopping-basket': 'basket', 'shopping-cart': 'cart order buy trolley', 'signpost': 'directions crossroads', 'smartphone': 'mobile app cellphone device', 'sparkles': 'magic new wow clean', 'square-pen': 'compose review-writing',
    'star': 'rating rate review reviews', 'stethoscope': 'doctor physician diagnosis medical', 'store': 'shop retail boutique branch dealer', 'sun': 'weather day summer', 'tablet': 'ipad', 'tag': 'price label', 'target': 'aim objective',
    'thumbs-down': 'dislike', 'thumbs-up': 'recommend recommendation advocate advocacy', 'ticket': 'event voucher', 'ticket-percent': 'coupon promo-code', 'timer': 'stopwatch', 'train-front': 'train railway metro subway', 'tram-front': 'tram',
    'trash': 'delete remove bin trash-2', 'tree-deciduous': 'tree', 'tree-palm': 'palmtree holiday vacation beach', 'trending-down': 'decline decrease', 'trending-up': 'growth increase grow', 'triangle-alert': 'warning danger risk caution', 'trophy': 'win winner success-story',
    'truck': 'delivery shipping ship-it transport courier', 'tv': 'television', 'user': 'person customer client persona', 'user-plus': 'register registration sign-up signup join invite', 'users': 'people team group family community audience friends',
    'utensils': 'restaurant food eat dinner lunch meal', 'video': 'video-call camera-video call-video', 'volume-2': 'sound audio', 'wallet': 'purse', 'warehouse': 'storage stock', 'wrench': 'repair fix tool maintenance', 'x': 'close no fail', 'zap': 'pain lightning energy power-up electricity',
};

/** Icon by word. */
export const aliases: ReadonlyMap<string, string> = new Map(
    Object.entries(wordsByIcon).flatMap(([icon, words]) => words.split(' ').filter(word => word !== '').map(word => [word, icon])),
);
