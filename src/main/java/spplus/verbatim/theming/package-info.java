/** People decide on themes: what the machine finds is a proposal until somebody names, defines and signs it. */
@NullMarked
package spplus.verbatim.theming;

import org.jspecify.annotations.NullMarked;
