package spplus.entry.behalf;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import spplus.directory.StructureCode;
import spplus.entry.behalf.BehalfPages.Problem;
import spplus.experience.Account;
import spplus.experience.Channel;
import spplus.experience.Collected;
import spplus.experience.Feeling;
import spplus.experience.OnBehalf;
import spplus.experience.PostedAs;
import spplus.platform.Texts;

/** What an agent typed for somebody else. */
record BehalfForm(
        String way,
        String toldOn,
        String channel,
        String feeling,
        String postedAs,
        String title,
        String story,
        String email,
        boolean agreed) {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s<>,;:\"()\\[\\]]{1,64}@[^@\\s<>,;:\"()\\[\\]]+\\.[^@\\s.]{2,}");

    static BehalfForm of(MultiValueMap<String, String> sent) {
        return new BehalfForm(
                text(sent, "support"),
                text(sent, "jour"),
                text(sent, "canal"),
                text(sent, "ressenti"),
                text(sent, "qui"),
                text(sent, "titre"),
                text(sent, "recit"),
                text(sent, "courriel").strip(),
                !text(sent, "accord").isEmpty());
    }

    static BehalfForm of(Account account) {
        var email = account.email();
        return new BehalfForm(
                account.way().name(),
                account.toldOn().toString(),
                account.channel().name(),
                account.feeling().name(),
                account.postedAs().name(),
                account.title(),
                account.story(),
                email == null ? "" : email,
                email != null);
    }

    List<Problem> problems(OnBehalf onBehalf, LocalDate today, Texts texts) {
        var problems = new ArrayList<Problem>();
        require(way, Collected.values(), "support", texts, problems);
        if (day().filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(1)))
                .isEmpty()) {
            problems.add(new Problem("jour", texts.t("entry.behalf.error.jour")));
        }
        require(channel, Channel.values(), "canal", texts, problems);
        onBehalf.mistakes(title, story).forEach(mistake -> problems.add(new Problem(mistake.field(), mistake.text())));
        require(feeling, Feeling.values(), "ressenti", texts, problems);
        require(postedAs, PostedAs.values(), "qui", texts, problems);
        if (!email.isEmpty()
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            problems.add(new Problem("courriel", texts.t("entry.behalf.error.courriel")));
        } else if (!email.isEmpty() && !agreed) {
            problems.add(new Problem("accord", texts.t("entry.behalf.error.accord")));
        }
        return problems;
    }

    /** Only once {@link #problems} found none. */
    Account account(StructureCode structure) {
        return new Account(
                Collected.valueOf(way),
                day().orElseThrow(),
                structure,
                Channel.valueOf(channel),
                Feeling.valueOf(feeling),
                PostedAs.valueOf(postedAs),
                title,
                story,
                email.isEmpty() ? null : email);
    }

    BehalfPages.Typed typed() {
        return new BehalfPages.Typed(way, toldOn, channel, feeling, postedAs, title, story, email, agreed);
    }

    private Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(toldOn));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void require(String value, Enum<?>[] known, String field, Texts texts, List<Problem> problems) {
        if (Arrays.stream(known).noneMatch(one -> one.name().equals(value))) {
            problems.add(new Problem(field, texts.t("entry.behalf.error." + field)));
        }
    }

    private static String text(MultiValueMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value;
    }
}
