package spplus.survey.quota;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import spplus.directory.Structure;
import spplus.survey.domain.Quotas.Quota;
import spplus.survey.domain.ServedBy;

/** What somebody typed of the quotas of a campaign: a line for each structure or channel, empty where there is none. */
final class QuotaForm {

    private static final int MOST = 100_000_000;
    private static final String PEOPLE = "servis-";
    private static final String INVITED = "invites-";
    private static final String CHANNEL = "canal-";

    private final Map<String, String> typed;
    private final Map<String, String> problems = new LinkedHashMap<>();

    private QuotaForm(Map<String, String> typed) {
        this.typed = typed;
    }

    static QuotaForm of(List<Quota> quotas, Map<ServedBy, Integer> channels) {
        var typed = new LinkedHashMap<String, String>();
        for (var quota : quotas) {
            typed.put(PEOPLE + quota.structure(), String.valueOf(quota.people()));
            typed.put(INVITED + quota.structure(), quota.invited() == null ? "" : String.valueOf(quota.invited()));
        }
        channels.forEach((channel, people) -> typed.put(CHANNEL + channel, String.valueOf(people)));
        return new QuotaForm(typed);
    }

    /** @param others how many structures that the form does not show have a quota */
    static QuotaForm of(MultiValueMap<String, String> sent, List<Structure> structures, int others) {
        var form = new QuotaForm(new LinkedHashMap<>(sent.toSingleValueMap()));
        structures.forEach(form::check);
        long said = structures.stream()
                .filter(structure -> !form.text(PEOPLE + structure.code()).isEmpty())
                .count();
        if (said == 1 && others == 0) {
            form.problems.putIfAbsent(PEOPLE + structures.getFirst().code(), "alone");
        }
        form.checkChannels();
        return form;
    }

    Map<String, String> typed() {
        return typed;
    }

    /** Of the quotas that whoever typed saw. */
    String edition() {
        return text("edition");
    }

    /** Ends of keys under {@code survey.quota.problem}, by the name of the field. */
    Map<String, String> problems() {
        return problems;
    }

    /** Of a form without problems. */
    List<Quota> quotas(List<Structure> structures) {
        var quotas = new ArrayList<Quota>();
        for (var structure : structures) {
            var people = number(PEOPLE + structure.code());
            if (people != null) {
                quotas.add(new Quota(structure.code(), people, number(INVITED + structure.code())));
            }
        }
        return quotas;
    }

    Map<ServedBy, Integer> channels() {
        var channels = new EnumMap<ServedBy, Integer>(ServedBy.class);
        for (var channel : ServedBy.values()) {
            var people = number(CHANNEL + channel);
            if (people != null) {
                channels.put(channel, people);
            }
        }
        return channels;
    }

    private void checkChannels() {
        var said = Arrays.stream(ServedBy.values())
                .map(channel -> CHANNEL + channel)
                .filter(field -> !text(field).isEmpty())
                .toList();
        said.forEach(this::checkPeople);
        if (said.size() == 1) {
            problems.putIfAbsent(said.getFirst(), "channel-alone");
        }
    }

    private void checkPeople(String field) {
        var number = number(field);
        if (!text(field).isEmpty() && (number == null || number == 0)) {
            problems.put(field, "people");
        }
    }

    private void check(Structure structure) {
        var people = PEOPLE + structure.code();
        var invited = INVITED + structure.code();
        checkPeople(people);
        if (!text(invited).isEmpty() && number(invited) == null) {
            problems.put(invited, "invited");
        }
        if (text(people).isEmpty() && !text(invited).isEmpty()) {
            problems.putIfAbsent(people, "people-first");
        }
    }

    /** Null for anything else. */
    private @Nullable Integer number(String name) {
        var digits = text(name);
        if (!digits.matches("\\d{1,9}")) {
            return null;
        }
        int number = Integer.parseInt(digits);
        return number > MOST ? null : number;
    }

    private String text(String name) {
        @Nullable String value = typed.get(name);
        return value == null ? "" : value.replaceAll("[\\s\\u00A0\\u202F]", "");
    }
}
