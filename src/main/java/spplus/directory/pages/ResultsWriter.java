package spplus.directory.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import spplus.directory.Department;
import spplus.directory.Network;
import spplus.directory.domain.StructureQuery;
import spplus.directory.domain.StructuresFound;
import spplus.directory.domain.StructuresFound.How;
import spplus.directory.domain.Territories;
import spplus.directory.pages.StructurePages.Choice;
import spplus.directory.pages.StructurePages.Results;
import spplus.platform.Texts;

/** Puts what was found, or not, into words and addresses. */
@Component
class ResultsWriter {

    private final Texts texts;
    private final Territories territories;

    ResultsWriter(Texts texts, Territories territories) {
        this.texts = texts;
        this.territories = territories;
    }

    Results write(StructureQuery query, StructuresFound found, int count, List<Network> networks) {
        var network = networkName(query, networks);
        var department = departmentName(query);
        var chips = chips(query, network, department);
        return new Results(
                sentence(query, count, network, department),
                forgiven(found),
                found.page().items(),
                chips,
                found.page().next() == null ? null : address(query, found.page().next()),
                found.how() == How.NONE ? proposals(query, chips) : List.of());
    }

    private String sentence(StructureQuery query, int count, String network, String department) {
        return texts.named(
                "directory.search.sentence",
                "count",
                count,
                "hasWords",
                query.words().isEmpty() ? "no" : "yes",
                "words",
                query.words(),
                "hasNetwork",
                network.isEmpty() ? "no" : "yes",
                "network",
                network,
                "hasDepartment",
                department.isEmpty() ? "no" : "yes",
                "department",
                department);
    }

    private @Nullable String forgiven(StructuresFound found) {
        return switch (found.how()) {
            case EVERY_WORD, NONE -> null;
            case NEARBY -> texts.t("directory.search.nearby", found.where());
            case LOOKS_ALIKE -> texts.t("directory.search.looks-alike");
            case SOME_WORDS -> texts.t("directory.search.some-words");
        };
    }

    private List<Choice> chips(StructureQuery query, String network, String department) {
        var chips = new ArrayList<Choice>();
        if (!network.isEmpty()) {
            chips.add(new Choice(network, address(query.words(), null, query.department(), null)));
        }
        if (!department.isEmpty()) {
            chips.add(new Choice(department, address(query.words(), query.network(), null, null)));
        }
        return chips;
    }

    /** The nearest questions that may have an answer: the same without a filter, or the filters alone. */
    private List<Choice> proposals(StructureQuery query, List<Choice> chips) {
        var proposals = new ArrayList<Choice>();
        chips.forEach(
                chip -> proposals.add(new Choice(texts.t("directory.search.without", chip.text()), chip.address())));
        if (!query.words().isEmpty() && !chips.isEmpty()) {
            proposals.add(new Choice(
                    texts.t("directory.search.without-words", query.words()),
                    address("", query.network(), query.department(), null)));
        }
        return proposals;
    }

    private static String networkName(StructureQuery query, List<Network> networks) {
        return networks.stream()
                .filter(network -> network.slug().equals(query.network()))
                .map(Network::name)
                .findFirst()
                .orElse(query.network() == null ? "" : query.network());
    }

    private String departmentName(StructureQuery query) {
        return territories.department(query.department()).map(Department::name).orElse("");
    }

    private static String address(StructureQuery query, String after) {
        return address(query.words(), query.network(), query.department(), after);
    }

    private static String address(
            String words, @Nullable String network, @Nullable String department, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath("/structures");
        var values = new HashMap<String, Object>();
        add(address, values, "q", words);
        add(address, values, "reseau", network);
        add(address, values, "departement", department);
        add(address, values, "apres", after);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** By name and value apart, so that signs such as + and &amp; in a value are escaped. */
    private static void add(
            UriComponentsBuilder address, Map<String, Object> values, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
