package spplus.verbatim.domain;

import java.util.List;

/** Where a text leads from its own page: to its source, its themes, what was done of it. A bean gives some of them. */
public interface ChainLinks {

    /** What this person may open, in the order of the chain. */
    List<Link> of(Verbatim text);

    /** @param text in French, @param address a path of the site */
    record Link(String text, String address) {}
}
