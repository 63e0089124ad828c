/* Keeps the page of a tablet for when there is no network; with one, the page always comes from the server. */
const CACHE = 'sp-borne';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => {
  const kept = caches.open(CACHE).then((cache) => cache.addAll(event.data.keep));
  event.waitUntil(kept.then(() => event.source.postMessage('kept')));
});

self.addEventListener('fetch', (event) => {
  if (event.request.method === 'GET') {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request).then((found) => found ?? Response.error())));
  }
});
