package spplus.quality.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import spplus.commitment.Commitment;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.Sources.Choice;

/** What the pages of the catalogue show. */
public final class IndicatorPages {

    private IndicatorPages() {}

    /** The indicators of one commitment. */
    public record Group(String commitment, String path, List<Indicator> indicators) {}

    /**
     * One indicator, for all.
     *
     * @param versions the newest first
     * @param targets those that hold today
     * @param source what it is computed from in words, empty when people enter it
     */
    public record Sheet(
            Indicator indicator,
            String commitment,
            String path,
            List<Indicator> versions,
            List<Aim> targets,
            String source) {}

    /**
     * What is aimed at.
     *
     * @param reach « partout », a network or a structure
     */
    public record Aim(UUID id, String reach, String value, String tolerance, LocalDate from) {}

    /**
     * An indicator being written.
     *
     * @param code null for a new one
     * @param errors words by field
     * @param retired whether it is not asked for any more
     * @param targets all of it, those to come and those that were too
     */
    public record Editing(
            @Nullable String code,
            IndicatorForm form,
            Map<String, String> errors,
            List<Commitment> commitments,
            List<Indicator> versions,
            boolean retired,
            TargetForm target,
            Map<String, String> targetErrors,
            List<Aim> targets,
            List<Reach> networks,
            List<Choice> sources) {}

    /** A network to choose. */
    public record Reach(String slug, String name) {}
}
