/*
 * What was answered on this tablet and waits for the server, by the code of its survey. The server says 410 of what came
 * too late: given after the end, or sent too long after it.
 */
const TOO_LATE = 410;

export function sheetsOf(code, address) {
  const store = `sp-borne-${code}`;
  const read = (key) => JSON.parse(localStorage.getItem(key) ?? 'null');
  const all = () => read(store) ?? [];
  const keep = (sheets) => localStorage.setItem(store, JSON.stringify(sheets));
  const oneMore = (what) => localStorage.setItem(`${store}-${what}`, (read(`${store}-${what}`) ?? 0) + 1);
  let sending = false;

  async function send() {
    if (sending) {
      return;
    }
    sending = true;
    try {
      for (let sheet = all()[0]; sheet; sheet = all()[0]) {
        const body = new URLSearchParams(sheet.fields);
        body.append('age', Math.max(0, Math.round((Date.now() - sheet.when) / 1000)));
        const answer = await fetch(address, { method: 'POST', body });
        if (answer.status === 429 || answer.status >= 500) {
          break;
        }
        if (!answer.ok) {
          oneMore(answer.status === TOO_LATE ? 'tardives' : 'perdues');
        }
        keep(all().slice(1));
      }
    } catch {
      /* No network: the sheets wait. */
    } finally {
      sending = false;
    }
  }

  return {
    add: (fields) => keep([...all(), { fields: fields.toString(), when: Date.now() }]),
    count: () => all().length,
    late: () => read(`${store}-tardives`) ?? 0,
    lost: () => read(`${store}-perdues`) ?? 0,
    send,
  };
}
