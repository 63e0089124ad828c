/* Loaded on every page; each script finds its own elements and does nothing where there are none. */
import '@gouvfr/dsfr/dist/dsfr.module.min.js';
import './moderation.js';
