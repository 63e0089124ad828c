package spplus.audit;

import java.util.List;

/** Tells what stands above a structure; given by a module that knows the tree, which this one does not. */
public interface Lineages {

    /** Codes from the structure itself up to the root of its tree; empty when it is unknown. */
    List<String> of(String structure);
}
