/** The sandbox's API: every request of the page is made here; addresses are relative, as a world may lie under a path. */

/** The server understood and said no; the message is its reason, in its words. */
export class Refused extends Error {}

/** The server could not be reached. */
export class Gone extends Error {}

const RETRY_MS = 1500;

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Gone();
  }
  const body = await response.json().catch(() => null);
  if (!response.ok || body?.ok === false) throw new Refused(body?.why ?? `HTTP ${response.status}`);
  return body;
}

const query = (values) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null && value !== undefined));

export const people = () => call("./sandbox/people");

export const chats = (person) => call(`./sandbox/people/${person}/chats`);

/** Messages of a chat as the person sees them; `before` is a message id, for older ones. */
export const messages = (person, chat, { thread, before, limit }) =>
  call(`./sandbox/people/${person}/chats/${chat}/messages?${query({ thread, before, limit })}`);

/** Does what a person can do: say, tap, forward, …; gives the server's answer. */
export const act = (person, what) =>
  call(`./sandbox/people/${person}/acts`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(what),
  });

/** Sends files, in the order of `what.items`. */
export function send(person, what, files) {
  const form = new FormData();
  form.append("act", JSON.stringify({ act: "send", ...what }));
  for (const file of files) form.append("file", file, file.name);
  return call(`./sandbox/people/${person}/acts`, { method: "POST", body: form });
}

export const calls = (after) => call(`./sandbox/calls?${query({ after })}`);

export const story = () => call("./sandbox/story");

/** The world's time, {now, moves}: seconds since 1970, and whether it can be moved on. */
export const time = () => call("./sandbox/clock");

/** Moves the world's time on; it answers when everything that fell due has happened. */
export const moveOn = (hours) =>
  call("./sandbox/clock", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ hours }),
  });

/**
 * Listens to what happens to a person until the returned function is called. A lost connection is tried again until it is
 * there; a hidden tab lets go of it, since a browser has only six for a server.
 */
export function listen(person, { happened, opened, lost }) {
  let source = null;
  let timer = null;
  const disconnect = () => {
    source?.close();
    source = null;
    clearTimeout(timer);
  };
  const connect = () => {
    disconnect();
    source = new EventSource(`./sandbox/people/${person}/stream`);
    source.onopen = opened;
    source.onmessage = (event) => happened(JSON.parse(event.data));
    source.onerror = () => {
      disconnect();
      lost();
      timer = setTimeout(connect, RETRY_MS);
    };
  };
  const seen = () => (document.hidden ? disconnect() : connect());
  document.addEventListener("visibilitychange", seen);
  seen();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    disconnect();
  };
}
