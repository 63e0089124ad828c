/* Loaded only where a form carries the proof-of-work widget; the parts that a strict content policy allows. */
import 'altcha/external';
import 'altcha/altcha.css';
import 'altcha/i18n/fr-fr';

const widget = document.querySelector('altcha-widget');
globalThis.$altcha.algorithms.set('SHA-256', () => new Worker(widget.dataset.worker));
