package spplus.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
import spplus.visitor.Visitor;

/** B3: one answer to a survey that has many already, against inserting the same rows with the same durability. */
final class AnswerCase {

    private static final int POSTS = 800;
    private static final int CLIENTS = 8;

    private final RunningSite site;
    private final int turns;

    AnswerCase(RunningSite site, int turns) {
        this.site = site;
        this.turns = turns;
    }

    List<Row> measure() throws Exception {
        var campaign = open();
        var ours = new double[turns];
        var base = new double[turns];
        Load.postsPerSecond(site.address(), tickets(campaign));
        inserts(campaign);
        for (int i = 0; i < turns; i++) {
            ours[i] = Load.postsPerSecond(site.address(), tickets(campaign));
            base[i] = inserts(campaign);
        }
        return List.of(new Row(
                "B3",
                "réponse à une enquête (contrôle, feuille, réponse, validés sur disque)",
                "insertion JDBC des mêmes lignes, 8 connexions",
                "req/s",
                ours,
                base,
                "≥ 0,5"));
    }

    /** The first page of each person, read before the clock starts. */
    private List<Post> tickets(Campaign campaign) throws Exception {
        try (var people = Executors.newFixedThreadPool(4)) {
            var pages = new ArrayList<Future<Post>>();
            for (int i = 0; i < POSTS; i++) {
                int number = i;
                pages.add(people.submit(() -> {
                    var page = new Visitor(site.address())
                            .open("/q/" + campaign.code())
                            .document();
                    var ticket = page.select("input[name=billet]").attr("value");
                    var face = page.select("input[type=radio]").first();
                    return new Post(
                            "/q/" + campaign.code(),
                            "billet=" + encode(ticket) + "&" + encode(face.attr("name")) + "="
                                    + encode(face.attr("value")),
                            "198.51.%d.%d".formatted(number / 250, number % 250 + 1));
                }));
            }
            var posts = new ArrayList<Post>();
            for (var page : pages) {
                posts.add(page.get());
            }
            return posts;
        }
    }

    private double inserts(Campaign campaign) throws Exception {
        long start = System.nanoTime();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(clients.submit(() -> {
                    insertSome(campaign);
                    return null;
                }));
            }
            for (var one : all) {
                one.get();
            }
        }
        return POSTS * 4 / ((System.nanoTime() - start) / 1e9);
    }

    private void insertSome(Campaign campaign) throws SQLException {
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var sheet = connection.prepareStatement("""
                        insert into survey.response (id, campaign_id, form_version_id, structure_id, channel, source,
                          received_on, steps_reached, completed)
                        values (?, ?, ?, ?, '', 'LINK', current_date, 1, false)
                        """);
                var answer = connection.prepareStatement("""
                        insert into survey.answer (response_id, campaign_id, question_id, choice, score, structure_id, received_on)
                        values (?, ?, ?, 3, 10, ?, current_date)
                        """)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < POSTS * 4 / CLIENTS; i++) {
                var id = UUID.randomUUID();
                sheet.setObject(1, id);
                sheet.setObject(2, campaign.id());
                sheet.setObject(3, campaign.version());
                sheet.setString(4, campaign.structure());
                sheet.executeUpdate();
                answer.setObject(1, id);
                answer.setObject(2, campaign.id());
                answer.setInt(3, campaign.question());
                answer.setString(4, campaign.structure());
                answer.executeUpdate();
                connection.commit();
            }
        }
    }

    /** The campaign of the answers made up, open until further notice. */
    private Campaign open() throws SQLException {
        try (var connection = DriverManager.getConnection(site.databaseUrl(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("update survey.campaign set closes_on = null, closed_at = null");
            try (var row = statement.executeQuery("""
                    select id, code, form_version_id, structure_id,
                      (select id from survey.question where code = 'satisfaction' order by version desc limit 1)
                    from survey.campaign join survey.generated on campaigns[1] = id limit 1
                    """)) {
                row.next();
                return new Campaign(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getInt(5));
            }
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private record Campaign(UUID id, String code, UUID version, String structure, int question) {}
}
