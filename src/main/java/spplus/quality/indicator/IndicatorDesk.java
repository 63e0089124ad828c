package spplus.quality.indicator;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import spplus.access.Actor;
import spplus.audit.AuditEntry;
import spplus.audit.AuditTrail;
import spplus.commitment.Commitments;
import spplus.directory.Directory;
import spplus.directory.Perimeter;
import spplus.platform.Texts;
import spplus.quality.domain.Indicator;
import spplus.quality.domain.IndicatorStore;
import spplus.quality.domain.Source;
import spplus.quality.domain.Sources;
import spplus.quality.domain.TargetStore;

/** Writes indicators: what results were given for is never written anew, a version follows it. */
@Service
@Transactional
class IndicatorDesk {

    private final IndicatorStore indicators;
    private final TargetStore targets;
    private final ResultCountRepository results;
    private final Commitments commitments;
    private final Directory directory;
    private final Sources sources;
    private final AuditTrail audit;
    private final Texts texts;

    IndicatorDesk(
            IndicatorStore indicators,
            TargetStore targets,
            ResultCountRepository results,
            Commitments commitments,
            Directory directory,
            Sources sources,
            AuditTrail audit,
            Texts texts) {
        this.indicators = indicators;
        this.targets = targets;
        this.results = results;
        this.commitments = commitments;
        this.directory = directory;
        this.sources = sources;
        this.audit = audit;
        this.texts = texts;
    }

    /** @return what is wrong, by field; nothing was written unless it is empty */
    Map<String, String> create(Actor actor, IndicatorForm form) {
        indicators.lock(form.code());
        var errors = form.errors(true, texts);
        if (!errors.containsKey("code") && !indicators.history(form.code()).isEmpty()) {
            errors.put("code", texts.t("quality.edit.error.code-taken"));
        }
        return write(actor, form, errors, form.code(), 1);
    }

    /** A version from a day on; written again while nothing was given for it. */
    Map<String, String> version(Actor actor, String code, IndicatorForm form) {
        indicators.lock(code);
        var last = newest(code);
        var errors = form.errors(false, texts);
        var from = form.from();
        if (from != null && from.isBefore(last.from())) {
            errors.put("jour", texts.t("quality.edit.error.day-before", last.number()));
        }
        boolean same = from != null && from.equals(last.from());
        if (from != null
                && !errors.containsKey("jour")
                && (results.isGivenSince(code, from) || (same && results.isGiven(code, last.number())))) {
            errors.put("jour", texts.t("quality.edit.error.day-used"));
        }
        return write(actor, form, errors, code, same ? last.number() : last.number() + 1);
    }

    /** It stays readable, and its results too. */
    void retire(Actor actor, String code, boolean retired) {
        var last = newest(code);
        indicators.retire(last.code(), retired ? commitments.today() : null);
        record(actor, retired ? "quality.indicator-retired" : "quality.indicator-restored", code);
    }

    Map<String, String> aim(Actor actor, String code, TargetForm form) {
        var last = newest(code);
        var errors = form.errors(directory, texts);
        if (errors.isEmpty()) {
            targets.write(form.target(last.code()), actor.name());
            record(actor, "quality.target-written", code);
        }
        return errors;
    }

    void unaim(Actor actor, String code, UUID id) {
        if (targets.remove(code, id)) {
            record(actor, "quality.target-removed", code);
        }
    }

    /** @throws org.springframework.web.server.ResponseStatusException 404 when there is no such indicator */
    Indicator newest(String code) {
        return indicators.history(code).stream().findFirst().orElseThrow(Perimeter::notThere);
    }

    LocalDate today() {
        return commitments.today();
    }

    private Map<String, String> write(
            Actor actor, IndicatorForm form, Map<String, String> errors, String code, int number) {
        if (errors.isEmpty()) {
            var indicator = form.indicator(code, number);
            if (commitments.find(indicator.commitment()).isEmpty()) {
                errors.put("engagement", texts.t("quality.edit.error.commitment"));
            }
            sourceError(indicator).ifPresent(wrong -> errors.put("question", wrong));
            if (!errors.isEmpty()) {
                return errors;
            }
            indicators.write(indicator, actor.name());
            record(actor, "quality.indicator-written", code);
        }
        return errors;
    }

    private Optional<String> sourceError(Indicator indicator) {
        return Source.of(indicator).flatMap(source -> {
            if (sources.find(indicator.question()).isEmpty()) {
                return Optional.of(texts.t("quality.edit.error.source"));
            }
            return source.allows(indicator.formula())
                    ? Optional.<String>empty()
                    : Optional.of(texts.t("quality.edit.error.source-formula"));
        });
    }

    private void record(Actor actor, String action, String code) {
        audit.record(AuditEntry.by(actor, action).on("indicator", code));
    }
}
