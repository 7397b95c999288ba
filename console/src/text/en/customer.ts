export const customer = {
  activities: {
    voice: 'voice call',
    video: 'video',
    'view-screen': 'seeing your screen',
    'show-screen': 'seeing the agent’s screen',
  },
  consent: {
    title: (name: string) => `${name} would like to see your screen`,
    what: (name: string) => `If you allow it, you choose what to show: a tab, a window or the whole screen. Only that is seen by ${name} and whoever assists.`,
    howLong: 'It lasts until you press Stop, until the agent stops, or until the session ends. Nothing can be clicked or typed on your computer.',
    notHere: (name: string) => `This browser cannot show a screen; most phones cannot. If you allow it, ${name} is told so.`,
    allow: 'Allow',
    refuse: 'Don’t allow',
    everything: 'Allow everything in this session, without asking again',
    answerWithin: (time: string) => `Please answer within ${time}`,
  },
  choose: {
    text: (name: string) => `${name} may see your screen. Choose what to show.`,
    button: 'Choose what to show',
    refuse: 'Rather not',
  },
  seen: {
    screen: (name: string) => `${name} sees your screen`,
  },
};
