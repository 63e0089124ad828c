package spplus.commitment.pages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import spplus.commitment.Commitment;
import spplus.commitment.Edition;
import spplus.commitment.domain.Correspondence;
import spplus.commitment.domain.EditionStore;

/** Which commitment comes from which, across editions and the references of before the programme. */
@Component
class Genealogy {

    private final EditionStore store;

    Genealogy(EditionStore store) {
        this.store = store;
    }

    /** What other references said of this commitment or of a part of it, the latest first. */
    List<CommitmentPages.Ancestor> ancestors(Edition edition, Commitment commitment) {
        var links = store.correspondencesTo(edition.id());
        return others(edition)
                .flatMap(reference -> links.stream()
                        .filter(link -> link.fromReference().equals(reference.id())
                                && link.to().whole().equals(commitment.code()))
                        .flatMap(link -> reference.find(link.from()).stream())
                        .distinct()
                        .map(old -> new CommitmentPages.Ancestor(reference, old)))
                .toList();
    }

    CommitmentPages.History history(Edition current) {
        var links = store.correspondencesTo(current.id());
        return new CommitmentPages.History(
                Stream.concat(store.published().stream(), store.heritage().stream())
                        .map(reference -> chapter(reference, current, links))
                        .toList(),
                current.id());
    }

    private Stream<Edition> others(Edition edition) {
        return Stream.concat(store.published().stream(), store.heritage().stream())
                .filter(other -> !other.id().equals(edition.id()));
    }

    private static CommitmentPages.Chapter chapter(Edition reference, Edition current, List<Correspondence> links) {
        var places = reference.commitments().stream()
                .map(old -> new CommitmentPages.Place(old, today(reference, old, current, links)))
                .toList();
        boolean ofProgramme =
                reference.commitments().stream().anyMatch(one -> !one.parts().isEmpty());
        return new CommitmentPages.Chapter(
                reference, ofProgramme ? "/engagements/editions/" + reference.id() : null, places);
    }

    private static List<Commitment> today(
            Edition reference, Commitment old, Edition current, List<Correspondence> links) {
        return links.stream()
                .filter(link -> link.fromReference().equals(reference.id())
                        && link.from().equals(old.code()))
                .flatMap(link -> current.find(link.to()).stream())
                .toList();
    }
}
