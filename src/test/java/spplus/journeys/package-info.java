/** Whole stories, played by each of their persons in a real browser. */
package spplus.journeys;
