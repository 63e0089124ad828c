/** Somebody in front of a browser without JavaScript: opens pages, fills forms as they stand, follows links. */
package spplus.visitor;
