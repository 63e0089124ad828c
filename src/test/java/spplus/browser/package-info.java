/** A real browser for tests: persons who come with a screen, whose every page is checked as they see it. */
package spplus.browser;
