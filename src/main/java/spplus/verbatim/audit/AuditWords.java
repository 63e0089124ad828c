package spplus.verbatim.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.platform.Texts;
import spplus.verbatim.audit.AuditPages.Compared;
import spplus.verbatim.domain.CommitmentNames;

/** Says questions and answers in words. */
@Component
class AuditWords {

    private final JdbcClient jdbc;
    private final CommitmentNames commitments;
    private final Texts texts;

    AuditWords(JdbcClient jdbc, CommitmentNames commitments, Texts texts) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.texts = texts;
    }

    record Named(String name, String definition) {}

    /** In the order of the audit's questions. */
    List<Named> questions(Audit audit) {
        var themes = audit.subject() == Subject.THEMES ? themes(audit) : Map.<String, Named>of();
        return audit.questions().stream()
                .map(question -> switch (audit.subject()) {
                    case FEELING, AXES -> new Named(texts.t("verbatim.audit.question." + question), "");
                    case COMMITMENTS -> new Named(commitments.of(question.substring(Subject.COMMITMENT.length())), "");
                    case THEMES -> themes.getOrDefault(question, new Named(texts.t("verbatim.audit.gone"), ""));
                })
                .toList();
    }

    String value(String value) {
        return texts.t("verbatim.audit.value." + value);
    }

    String stratum(Audit audit, String stratum) {
        return switch (audit.subject()) {
            case FEELING -> value(stratum);
            case AXES, COMMITMENTS -> texts.t("verbatim.audit.stratum." + audit.subject() + "." + stratum);
            case THEMES ->
                stratum.equals("0")
                        ? texts.t("verbatim.audit.stratum.THEMES.0")
                        : themes(audit)
                                .getOrDefault(Subject.THEME + stratum, new Named(texts.t("verbatim.audit.gone"), ""))
                                .name();
        };
    }

    /** Both sides of each question asked; of themes and commitments, only those that one of them names. */
    List<Compared> compared(Audit audit, List<String> people, List<String> machine) {
        var names = questions(audit);
        var compared = new ArrayList<Compared>();
        for (int i = 0; i < people.size(); i++) {
            boolean silent = people.get(i).equals(Subject.NO) && machine.get(i).equals(Subject.NO);
            if (Subject.isAsked(audit.questions().get(i)) && !silent) {
                compared.add(new Compared(names.get(i).name(), value(people.get(i)), value(machine.get(i))));
            }
        }
        return compared;
    }

    private Map<String, Named> themes(Audit audit) {
        var themes = new HashMap<String, Named>();
        jdbc.sql("select id::text, name, definition from verbatim.theme where 'theme:' || id::text = any (?)")
                .param(audit.questions().toArray(String[]::new))
                .query(row -> {
                    themes.put(Subject.THEME + row.getString(1), new Named(row.getString(2), row.getString(3)));
                });
        return themes;
    }
}
