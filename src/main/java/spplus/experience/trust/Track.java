package spplus.experience.trust;

/**
 * What an agent's replies for a structure came to.
 *
 * @param validated published after a second person read them
 * @param unchanged of these, those that nobody else wrote in and nobody sent back
 * @param rated rated by their authors
 * @param useful of these, those found useful
 * @param contradicted replies to experiences whose author contradicted what was announced
 */
public record Track(int validated, int unchanged, int rated, int useful, int contradicted) {}
