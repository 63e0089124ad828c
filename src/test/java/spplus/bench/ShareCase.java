package spplus.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import spplus.bench.Bench.Row;
import spplus.bench.Load.Post;
import spplus.durability.RunningSite;
import spplus.visitor.Sharing;
import spplus.visitor.Visitor;

/** B2: the last step of sharing, against inserting the same row with the same durability. */
final class ShareCase {

    private static final int POSTS = 1_200;
    private static final String STORY =
            "J’ai pris rendez-vous trois semaines avant, je suis venue à l’heure, et le guichet "
                    + "était fermé sans un mot sur la porte. Deux autres personnes attendaient comme moi. ".repeat(4);

    private final RunningSite site;
    private final int turns;

    ShareCase(RunningSite site, int turns) {
        this.site = site;
        this.turns = turns;
    }

    List<Row> measure() throws Exception {
        var ours = new double[turns];
        var base = new double[turns];
        var structure = structure();
        Load.postsPerSecond(site.address(), drafts(structure));
        inserts();
        for (int i = 0; i < turns; i++) {
            ours[i] = Load.postsPerSecond(site.address(), drafts(structure));
            base[i] = inserts();
        }
        return List.of(new Row(
                "B2",
                "dernière étape du partage (examen, ligne, événement, validés sur disque)",
                "insertion JDBC de la même ligne, 8 connexions",
                "req/s",
                ours,
                base,
                "≥ 0,5"));
    }

    private List<Post> drafts(String structure) throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            var drafts = new ArrayList<Future<Post>>();
            for (int i = 0; i < POSTS; i++) {
                int number = i;
                drafts.add(people.submit(() -> {
                    var review = Sharing.upToReview(
                            new Visitor(site.address()), structure, "Guichet fermé " + number, STORY, "NEGATIVE");
                    return new Post(
                            review.formTo("/envoyer").action(),
                            review.formTo("/envoyer").body(),
                            "198.51.%d.%d".formatted(number / 250, number % 250 + 1));
                }));
            }
            var posts = new ArrayList<Post>();
            for (var draft : drafts) {
                posts.add(draft.get());
            }
            return posts;
        }
    }

    private double inserts() throws Exception {
        long start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < 8; i++) {
                all.add(clients.submit(() -> {
                    insertSome();
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        return POSTS * 4 / ((System.nanoTime() - start) / 1e9);
    }

    private void insertSome() throws SQLException {
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var insert = connection.prepareStatement("""
                        insert into experience.experience (id, reference, state, source, feeling, posted_as, reply_state,
                          shared_at, title, story)
                        values (?, ?, 'WITHDRAWN', 'bench', 'NEGATIVE', 'PERSON', 'NEVER_OPENED', now(), 'Guichet fermé', ?)
                        """)) {
            for (int i = 0; i < POSTS * 4 / 8; i++) {
                var id = UUID.randomUUID();
                insert.setObject(1, id);
                insert.setString(2, id.toString());
                insert.setString(3, STORY);
                insert.executeUpdate();
            }
        }
    }

    private String structure() throws SQLException {
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var rows = connection
                        .createStatement()
                        .executeQuery("select code from directory.structure where active limit 1")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
