/* Loaded on every page; each script finds its own elements and does nothing where there are none. */
import '@gouvfr/dsfr/dist/dsfr.module.min.js';
import './moderation.js';
import './copy-button.js';
import './error-focus.js';
import './kept-draft.js';
import './live-advice.js';
import './live-privacy.js';
import './live-search.js';
import './menu.js';
import './text-counter.js';
import './structure-picker.js';
