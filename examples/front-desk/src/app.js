// The frame of the page: who is signed in, which screen the address names, and the way to the others.
import { h, render } from 'preact';
import { useEffect, useErrorBoundary, useRef, useState } from 'preact/hooks';
import { language, say, setLanguage } from './language.js';
import { complete } from './oidc.js';
import { Frame } from './parts.js';
import { here, link } from './routes.js';
import { connect, hasKey, isLocal, keepKey, performerName, session, signIn, signOut } from './session.js';
import { AfterChats } from './screens/after-chats.js';
import { Alerts } from './screens/alerts.js';
import { Availability } from './screens/availability.js';
import { Board } from './screens/board.js';
import { Booking } from './screens/booking.js';
import { ChatRate } from './screens/chat-rate.js';
import { Concentration } from './screens/concentration.js';
import { CustomerBrief } from './screens/customer.js';
import { Favorites } from './screens/favorites.js';
import { FollowUps } from './screens/follow-ups.js';
import { Import } from './screens/import.js';
import { Live } from './screens/live.js';
import { Reviews } from './screens/reviews.js';
import { Search } from './screens/search.js';
import { SignIn } from './screens/sign-in.js';
import { Today } from './screens/today.js';
import { WayIn } from './screens/way-in.js';
import { Who } from './screens/who.js';

/** @import { ComponentChildren, FunctionComponent } from 'preact' */
/** @import { Me, Scope } from 'enishi-client' */

/**
 * A screen and how one gets there. `of` is a performer's screen: its address names her. The screens without `words` are led to by others; those `under` one belong to it.
 *
 * @typedef {{ show: FunctionComponent<{ id: string, query: URLSearchParams }>, words?: () => string, of?: 'performer', needs?: Scope, under?: string }} Way
 */

/** @type {Record<string, Way>} */
const SCREENS = {
  today: { show: Today, words: () => say('今日', 'Today'), of: 'performer', needs: 'followups:read' },
  'follow-ups': { show: FollowUps, of: 'performer', under: 'today' },
  live: { show: Live, words: () => say('ライブ', 'Live room'), of: 'performer', needs: 'chats:read' },
  'after-chats': { show: AfterChats, words: () => say('チャットの後', 'After chats'), of: 'performer', needs: 'chats:read' },
  reviews: { show: Reviews, words: () => say('振り返り', 'Review'), of: 'performer', needs: 'followups:read' },
  favorites: { show: Favorites, words: () => say('お気に入り', 'Favourites'), of: 'performer', needs: 'customers:read' },
  booking: { show: Booking, words: () => say('予約', 'Booking'), of: 'performer', needs: 'reservations:read' },
  availability: { show: Availability, words: () => say('勤務予定', 'Availability'), of: 'performer', needs: 'reservations:read' },
  search: { show: Search, words: () => say('検索', 'Search'), needs: 'customers:read' },
  alerts: { show: Alerts, words: () => say('アラート', 'Alerts'), needs: 'boundaries:read' },
  concentration: { show: Concentration, words: () => say('数字', 'Numbers'), of: 'performer', needs: 'analytics:read' },
  'chat-rate': { show: ChatRate, of: 'performer', under: 'concentration' },
  'way-in': { show: WayIn, of: 'performer', under: 'concentration' },
  who: { show: Who, words: () => say('だれ？', 'Who?'), needs: 'customers:read' },
  customer: { show: CustomerBrief },
  board: { show: Board, words: () => say('一覧ボード', 'Board'), needs: 'analytics:read' },
  import: { show: Import, words: () => say('取り込み', 'Import'), needs: 'imports:write' },
};

/** @param {Me} me */
const start = (me) => (me.performerId ? link('today', me.performerId) : link('board'));

/** @param {{ performerId: string | undefined, name: string }} props */
function Ways({ performerId, name }) {
  const open = Object.entries(SCREENS).filter(
    ([, { words, of, needs }]) => words && (!of || performerId) && (!needs || session.me.scopes.includes(needs)),
  );
  const nav = useRef(/** @type {HTMLElement | null} */ (null));
  useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' }), [name]);
  return h(
    'nav',
    { ref: nav, 'aria-label': say('画面', 'Screens') },
    open.map(([key, { words, of }]) =>
      h('a', { href: link(key, of && performerId), 'aria-current': key === name ? 'page' : undefined }, words?.()),
    ),
  );
}

/** What cannot be drawn takes nothing else with it. @param {{ children?: ComponentChildren }} props */
function Safe({ children }) {
  const [broken, repair] = useErrorBoundary();
  return broken ? h(Frame, { title: say('表示できません', 'This cannot be shown'), busy: false, error: broken, again: repair }) : children;
}

history.scrollRestoration = 'manual';
addEventListener('scrollend', () => history.replaceState({ y: scrollY }, ''));

/** A screen begins at its top. Back is where one was: there once as much is loaded, unless somebody scrolls before that. */
function returnToWhereOneWas() {
  const y = history.state?.y ?? 0;
  window.scrollTo(0, y);
  if (!y) return undefined;
  const grown = new ResizeObserver(() => window.scrollTo(0, y));
  const stop = () => grown.disconnect();
  grown.observe(document.body);
  for (const own of ['wheel', 'touchmove', 'keydown']) addEventListener(own, stop, { once: true });
  setTimeout(stop, 3000);
  return stop;
}

/** The screen of the address, and what is around it. */
function Desk() {
  const [place, setPlace] = useState(here());
  const [performerId, setPerformerId] = useState(session.me.performerId);
  const [, redraw] = useState(0);
  useEffect(() => {
    const moved = () => setPlace(here());
    addEventListener('hashchange', moved);
    return () => removeEventListener('hashchange', moved);
  }, []);
  const named = Object.hasOwn(SCREENS, place.name) ? SCREENS[place.name] : undefined;
  const way = named?.of && !place.id ? undefined : named;
  useEffect(() => {
    if (!way) location.replace(start(session.me));
    if (way?.of) setPerformerId(place.id);
    // The link that led here has gone with its screen: whoever reads by ear goes on at the heading.
    if (document.activeElement === document.body) document.querySelector('h1')?.focus();
  }, [place]);
  useEffect(returnToWhereOneWas, [place.name, place.id]);
  const speak = () => {
    setLanguage(language() === 'ja' ? 'en' : 'ja');
    connect();
    redraw((count) => count + 1);
  };
  const skip = (/** @type {Event} */ event) => {
    event.preventDefault();
    document.querySelector('h1')?.focus();
  };
  const other = language() === 'ja' ? 'English' : '日本語';
  return h(
    'div',
    { key: language(), class: 'desk' },
    h('a', { class: 'skip', href: '#screen', onClick: skip }, say('本文へ', 'To the screen')),
    h(
      'header',
      null,
      h('a', { class: 'brand', href: start(session.me) }, '縁 Enishi'),
      h('span', { class: 'whose' }, way?.of && performerName(place.id)),
      h('button', { class: 'plain', lang: language() === 'ja' ? 'en' : 'ja', onClick: speak }, other),
      h('button', { class: 'plain', onClick: () => signOut() }, say('ログアウト', 'Sign out')),
    ),
    h(Ways, { performerId, name: way?.under ?? place.name }),
    way && h(Safe, { key: `${place.name}/${place.id}` }, h(way.show, { id: place.id, query: place.query })),
  );
}

/** The log of a service on this machine names the page with a key in the address. Elsewhere a link signs nobody in. Whether it has. */
function takeKey() {
  const key = /^#key=([\w-]+)$/.exec(location.hash)?.[1];
  if (!key) return false;
  history.replaceState(null, '', location.pathname);
  if (!isLocal || hasKey()) return false;
  keepKey(key);
  return true;
}

/** Nobody is signed in, or somebody is. */
function App() {
  const [state, setState] = useState(/** @type {{ me?: Me | null, error?: unknown }} */ ({}));
  const enter = async () => {
    try {
      setState({ me: await signIn() });
    } catch (error) {
      setState({ me: null, error });
    }
  };
  useEffect(() => {
    takeKey();
    complete().then(enter, (error) => setState({ me: null, error }));
    // The link may be opened in a tab that is here already.
    const linked = () => takeKey() && enter();
    addEventListener('hashchange', linked);
    return () => removeEventListener('hashchange', linked);
  }, []);
  if (state.me) return h(Desk, null);
  return state.me === null ? h(SignIn, { enter, error: state.error }) : h('main', null, say('読み込んでいます…', 'Loading…'));
}

document.documentElement.lang = language();
render(h(App, null), /** @type {Element} */ (document.getElementById('app')));
