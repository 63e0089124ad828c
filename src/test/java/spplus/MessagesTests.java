package spplus;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The interface's words: none missing, none forgotten, none hidden in a template. */
class MessagesTests {

    private static final Pattern QUOTED = Pattern.compile("\"([a-z-]+(?:\\.[A-Za-z0-9_-]+)+\\.?)\"");
    private static final Pattern KEY_WITH_TAIL = Pattern.compile("\"([a-z-]+(?:\\.[A-Za-z0-9_-]+)*\\.)\"\\s*\\+");
    /** A constant that begins the keys of a feature: the rest is quoted where it is asked for. */
    private static final Pattern BEGINNING = Pattern.compile("String [A-Z_]+ = \"([a-z-]+(?:\\.[a-z-]+)+\\.)\"");

    private static final Pattern ENDING = Pattern.compile("\\+\\s*\"(\\.[a-z-]+)\"");
    private static final Pattern QUOTED_REST = Pattern.compile("\"([a-z-]+(?:\\.[A-Za-z0-9_-]+)*)\"");
    /** What only agents, operators and programs read is said in French. */
    private static final Pattern OF_AGENTS = Pattern.compile("""
            (account|assistant|audit|demo|priority|privacy|search|upload)\\..*
            |improvement\\.(?!ranking).*
            |commitment\\.(audit|edit|error|said)\\..*
            |verbatim\\.(?!method).*
            |directory\\.(import|perimeter|rejection|error\\.(cursor|limit|missing)).*
            |entry\\.(?!heard|shut|unknown).*
            |experience\\.(arbitration|audit|board|collected|double|generate|handover|import|moderation|trust)\\..*
            |experience\\.advice\\.(?!kind|rubric-link).*
            |experience\\.likeness\\.(alike|caption|command|generic|lead|none|service|share|title|up)(\\..*)?
            |experience\\.feed\\.author
            |experience\\.offers\\.(board|kind)\\..*
            |experience\\.change\\.(announce|board|day|done|error|none|queue|sent-back|submit|submitted|to-read|written).*
            |experience\\.promise\\.(column|command|day|dossier|error|extend|open|register|said|tell|word).*
            |experience\\.reply\\.(?!from|rating|useful|vote).*
            |experience\\.verdict\\.of\\..*
            |notification\\.(demo|handover|kept|outbox|promise-day|state).*
            |notification\\.mail\\..*\\.name|notification\\.mail\\.(agent|survey-watch)-foot
            |notification\\.mail\\.(alert|alert-reminder|arbitration-.*|button-.*|deactivation-near|handover-.*)\\..*
            |notification\\.mail\\.(assessment-due|gap-answer-late|change-contradicted|invited|password-reset|promise-due|reopened|suggestion-answered|survey-watch-.*|to-answer|voice-letter)\\..*
            |quality\\.assessment\\.(?!guest|rate).*
            |quality\\.(audit|computed|edit|entry|file|formula|gap|generate|publish|refused|source|wave)(\\..*)?
            |quality\\.target\\.(add|error|from|network|remove|save|structure|tolerance|value).*
            |survey\\.(?!answer|end|stop).*
            |platform\\.command\\..*
            |web\\.(menu\\.(actions|administration|arbitrations|assessments|audit|behalf|changes|entry|gaps|group\\.(answer|collect|improve|manage|quality|voices)|handovers|ideas|indicators|models|moderation|mystery|offers|pains|paper|promises|quality|quality-entry|results|sheets|surveys|themes|voices|waves)|public-site|sign-out|workspace\\.tagline)
            """.replace("\n", ""));

    private static final Pattern IN_LANGUAGE = Pattern.compile(".*_([a-z]{2,3})\\.properties");
    private static final Pattern WORDS_IN_TEMPLATE = Pattern.compile("\\p{L}{2,}");

    private final Map<String, String> texts = texts();
    private final String code = sources("src/main/java", ".java") + sources("src/main/jte", ".jte");

    @Test
    void everyKeyNamedInTheCodeHasItsWords() {
        var modules = texts.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        var called = Pattern.compile("(?:\\bt|\\bnamed)\\(\\s*\"([a-z-]+\\.[A-Za-z0-9_.-]+[A-Za-z0-9_])\"\\s*[,)]")
                .matcher(code);
        while (called.find()) {
            var key = called.group(1);
            if (modules.contains(key.substring(0, key.indexOf('.'))) && !texts.containsKey(key)) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noWordsAreForgottenInTheFiles() {
        var whole = new TreeSet<String>();
        var starts = new TreeSet<String>();
        var quoted = QUOTED.matcher(code);
        while (quoted.find()) {
            whole.add(quoted.group(1));
        }
        var tails = KEY_WITH_TAIL.matcher(code);
        while (tails.find()) {
            starts.add(tails.group(1));
        }
        var beginnings = all(BEGINNING);
        var endings = all(ENDING);
        var rests = all(QUOTED_REST);
        var unused = texts.keySet().stream()
                .filter(key -> !whole.contains(key))
                // The journal writes what was done ("account.invited") with the words of "account.audit.invited".
                .filter(key -> !whole.contains(key.replace(".audit.", ".")))
                .filter(key -> starts.stream().noneMatch(key::startsWith))
                .filter(key -> beginnings.stream()
                        .filter(key::startsWith)
                        .map(beginning -> key.substring(beginning.length()))
                        .noneMatch(
                                rest -> rests.contains(rest) || starts.stream().anyMatch(rest::startsWith)))
                .filter(key -> endings.stream()
                        .filter(key::endsWith)
                        .noneMatch(ending -> whole.contains(key.substring(0, key.length() - ending.length()))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private Set<String> all(Pattern pattern) {
        return pattern.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyLanguageHasTheWordsOfPublicPagesWithTheSameArguments() {
        assertThat(languages()).contains("en");
        for (var language : languages()) {
            var words = texts(language);
            assertThat(texts.keySet()).as("keys that only %s has", language).containsAll(words.keySet());
            var missing = texts.keySet().stream()
                    .filter(key ->
                            !words.containsKey(key) && !OF_AGENTS.matcher(key).matches())
                    .toList();
            assertThat(missing).as("keys without words in %s", language).isEmpty();
            words.forEach((key, pattern) -> assertThat(arguments(pattern))
                    .as("arguments of %s in %s", key, language)
                    .isEqualTo(arguments(texts.get(key))));
        }
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern, Locale.ROOT).getArgumentNames();
    }

    @Test
    void everyPatternCanBeRead() {
        texts.forEach((key, pattern) ->
                assertThat(new MessageFormat(pattern, Locale.FRANCE)).as(key).isNotNull());
    }

    @Test
    void templatesHoldNoWordsOfTheirOwn() throws IOException {
        var found = new ArrayList<String>();
        try (var templates = Files.walk(Path.of("src/main/jte"))) {
            for (var template :
                    templates.filter(file -> file.toString().endsWith(".jte")).toList()) {
                words(Files.readString(template)).forEach(word -> found.add(template.getFileName() + ": " + word));
            }
        }
        assertThat(found).isEmpty();
    }

    /** What is left of a template once its directives, expressions, tags and comments are taken away. */
    private static List<String> words(String template) {
        var left = template.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?m)^\\s*@(import|param).*$", "")
                .replaceAll("(?m)^\\s*!\\{.*}\\s*$", "");
        left = withoutCalls(left);
        // What stands in <code> is said to machines.
        left = left.replaceAll("(?s)<code>.*?</code>", " ")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("&[a-z]+;", " ");
        return WORDS_IN_TEMPLATE
                .matcher(left)
                .results()
                .map(found -> found.group())
                .toList();
    }

    /** Takes away {@code ${…}}, {@code @template.…(}, {@code @if(…)} and the like, whatever they nest. */
    private static String withoutCalls(String template) {
        var left = new StringBuilder();
        var opening = Pattern.compile(
                "\\$(?:unsafe)?\\{|@(?:template(?:\\.[\\w-]+)+|if|elseif|for)\\(|@(?:else|endif|endfor|endraw|raw)\\b");
        var matcher = opening.matcher(template);
        int from = 0;
        while (from <= template.length() && matcher.find(from)) {
            left.append(template, from, matcher.start()).append(' ');
            from = matcher.end();
            char last = template.charAt(matcher.end() - 1);
            if (last == '{' || last == '(') {
                int end = closing(template, matcher.end() - 1);
                var inside = template.substring(matcher.end(), end);
                contents(inside)
                        .forEach(content -> left.append(withoutCalls(content)).append(' '));
                from = end + 1;
            }
        }
        return left.append(template.substring(Math.min(from, template.length())))
                .toString();
    }

    /** The pieces of template given to another one between {@code @`} and {@code `}. */
    private static List<String> contents(String arguments) {
        var contents = new ArrayList<String>();
        int start = arguments.indexOf("@`");
        while (start >= 0) {
            int depth = 1;
            int at = start + 2;
            while (at < arguments.length() && depth > 0) {
                if (arguments.startsWith("@`", at)) {
                    depth++;
                    at++;
                } else if (arguments.charAt(at) == '`') {
                    depth--;
                }
                at++;
            }
            contents.add(arguments.substring(start + 2, Math.max(start + 2, at - 1)));
            start = arguments.indexOf("@`", at);
        }
        return contents;
    }

    private static int closing(String text, int opening) {
        char open = text.charAt(opening);
        char close = open == '(' ? ')' : '}';
        int depth = 0;
        boolean quoted = false;
        for (int at = opening; at < text.length(); at++) {
            char here = text.charAt(at);
            if (here == '"' && open == '{') {
                quoted = !quoted;
            } else if (!quoted && here == open) {
                depth++;
            } else if (!quoted && here == close && --depth == 0) {
                return at;
            }
        }
        return text.length() - 1;
    }

    private static Map<String, String> texts() {
        return texts("");
    }

    /** The words of a language, of the house's when empty. */
    private static Map<String, String> texts(String language) {
        var all = new TreeMap<String, String>();
        for (var file : files("src/main/resources/messages", ".properties")) {
            if (!language(file).equals(language)) {
                continue;
            }
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.forEach((key, text) -> all.put((String) key, (String) text));
        }
        return all;
    }

    private static Set<String> languages() {
        var languages = files("src/main/resources/messages", ".properties").stream()
                .map(MessagesTests::language)
                .collect(Collectors.toCollection(TreeSet::new));
        languages.remove("");
        return languages;
    }

    private static String language(Path file) {
        var name = IN_LANGUAGE.matcher(file.getFileName().toString());
        return name.matches() ? name.group(1) : "";
    }

    private static String sources(String folder, String ending) {
        return files(folder, ending).stream().map(MessagesTests::read).collect(Collectors.joining("\n"));
    }

    private static Set<Path> files(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
