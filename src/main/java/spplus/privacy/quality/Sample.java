package spplus.privacy.quality;

import java.util.List;
import spplus.privacy.Finding;

/**
 * A text made up, and what a perfect reader would find in it.
 *
 * @param truths in the order of the text, of confidence 1
 */
record Sample(String text, List<Finding> truths) {}
