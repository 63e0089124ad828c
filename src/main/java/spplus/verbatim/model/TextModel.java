package spplus.verbatim.model;

/** What reads texts: a model learnt from labelled rows, or the rules of the house; shared by all threads. */
public interface TextModel {

    ModelCard card();

    /** A new reader of this model, for one thread. */
    Analyst analyst();
}
