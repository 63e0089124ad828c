/* Loaded only where a form carries the proof-of-work widget. */
import 'altcha';
