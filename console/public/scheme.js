// Runs before the first paint, so that a dark page never flashes white. A file of its own: the page allows no inline scripts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('balie.scheme');
  } catch (_) {
    // Storage may be forbidden; the system's scheme serves.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  // A link to a recording is the leave to see it: no request may carry it along as where it came from.
  var referrer = document.querySelector('meta[name="referrer"]');
  if (referrer && location.pathname.indexOf('/recording/') === 0) referrer.setAttribute('content', 'no-referrer');
})();
