package spplus.verbatim.command;

import java.util.Locale;
import spplus.core.Interval;
import spplus.experience.Axis;
import spplus.experience.Feeling;
import spplus.platform.Console;
import spplus.platform.Texts;
import spplus.verbatim.model.Calibration;
import spplus.verbatim.model.Confusion;
import spplus.verbatim.model.Evaluation;

/** Prints a measure as tables. */
final class EvaluationWords {

    private final Texts texts;
    private final Console console;

    EvaluationWords(Texts texts, Console console) {
        this.texts = texts;
        this.console = console;
    }

    void say(Evaluation measure) {
        var feelings = measure.feelings();
        var interval = Interval.wilson(feelings.right(), feelings.total());
        say(texts.t("verbatim.evaluation.heading", feelings.total(), measure.folds(), measure.seed()));
        say(texts.t(
                "verbatim.evaluation.feeling",
                feelings.accuracy(),
                interval.low(),
                interval.high(),
                feelings.macroF1()));
        classes(feelings);
        calibration(measure.calibration());
        axes(measure);
    }

    void curveHeading() {
        say("");
        say(texts.t("verbatim.evaluation.curve"));
    }

    void curve(double rows, Evaluation measure) {
        say(String.format(
                Locale.FRANCE,
                "%10d %12.3f %14.3f",
                Math.round(rows),
                measure.feelings().accuracy(),
                measure.polarityAccuracy()));
    }

    private void classes(Confusion feelings) {
        say(texts.t("verbatim.evaluation.classes"));
        for (var feeling : Feeling.values()) {
            int i = feeling.ordinal();
            say(String.format(
                    Locale.FRANCE,
                    "%-10s %10.3f %10.3f %10.3f   %8d %8d %8d",
                    texts.t("verbatim.feeling." + feeling.name().toLowerCase(Locale.ROOT)),
                    feelings.precision(i),
                    feelings.recall(i),
                    feelings.f1(i),
                    feelings.count(i, 0),
                    feelings.count(i, 1),
                    feelings.count(i, 2)));
        }
    }

    private void calibration(Calibration calibration) {
        say("");
        say(texts.t("verbatim.evaluation.calibration", calibration.error()));
        for (int bin = 0; bin < Calibration.BINS; bin++) {
            if (calibration.count(bin) > 0) {
                say(String.format(
                        Locale.FRANCE,
                        "%7.1f–%.1f %10d %12.3f %12.3f",
                        bin / 10.0,
                        (bin + 1) / 10.0,
                        calibration.count(bin),
                        calibration.confidence(bin),
                        calibration.accuracy(bin)));
            }
        }
    }

    private void axes(Evaluation measure) {
        say("");
        say(texts.t("verbatim.evaluation.axes"));
        for (var axis : Axis.values()) {
            var polarity = measure.polarity(axis);
            var presence = measure.presence(axis);
            say(String.format(
                    Locale.FRANCE,
                    "%-16s %8d %12.3f %14.3f %14.3f",
                    texts.t("verbatim.axis." + axis.name().toLowerCase(Locale.ROOT)),
                    polarity.total(),
                    polarity.accuracy(),
                    presence.f1(0),
                    presence.macroF1()));
        }
        say(String.format(
                Locale.FRANCE,
                "%-16s %8s %12.3f %14.3f %14.3f",
                texts.t("verbatim.evaluation.mean"),
                "",
                measure.polarityAccuracy(),
                measure.presenceF1(),
                measure.presenceMacroF1()));
    }

    private void say(String line) {
        console.say("%s", line);
    }
}
