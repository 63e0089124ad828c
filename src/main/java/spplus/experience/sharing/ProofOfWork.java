package spplus.experience.sharing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.Algorithm;
import org.altcha.altcha.Altcha.Challenge;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import spplus.experience.domain.Columns;
import spplus.platform.SecretBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Challenges that cost a browser a second of work (ALTCHA, SHA-256), each good for one submission. */
@Component
class ProofOfWork {

    /** A spent proof is remembered this much longer than it could be used: clocks of nodes may differ. */
    private static final Duration MARGIN = Duration.ofHours(1);

    /** The closing mark keeps digits of the answer from sliding into the salt. */
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{1,12})&");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SharingSettings settings;
    private final Clock clock;
    private final String key;

    ProofOfWork(JdbcClient jdbc, JsonMapper json, SharingSettings settings, SecretBox box, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.clock = clock;
        this.key = box.link("experience.proof", "key");
    }

    /** What the widget asks for. */
    Map<String, Object> challenge() {
        var options = new ChallengeOptions()
                .setAlgorithm(Algorithm.SHA256)
                .setMaxNumber(settings.proofCost())
                .setHmacKey(key)
                .setExpires(clock.instant().plus(settings.proof()).getEpochSecond());
        var made = create(options);
        return Map.of(
                "algorithm", made.algorithm,
                "challenge", made.challenge,
                "maxnumber", made.maxnumber,
                "salt", made.salt,
                "signature", made.signature);
    }

    /** Empty when there is no proof, or one that proves nothing: wrong, made elsewhere or too old. */
    Optional<Proof> read(String sent) {
        if (sent.isEmpty() || sent.length() > 2000) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getDecoder().decode(sent), StandardCharsets.UTF_8);
            var answer = json.readTree(text);
            var salt = SALT.matcher(answer.path("salt").asString(""));
            if (!salt.matches() || !Altcha.verifySolution(sent, key, false)) {
                return Optional.empty();
            }
            var expires = Instant.ofEpochSecond(Long.parseLong(salt.group(1)));
            return expires.isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(new Proof(
                            HexFormat.of().parseHex(answer.path("challenge").asString("")), expires));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return false when it was spent before */
    boolean spend(Proof proof) {
        return jdbc.sql("""
                        insert into experience.spent_proof (challenge, expires_at) values (?, ?)
                        on conflict do nothing
                        """)
                        .param(proof.challenge())
                        .param(Columns.time(proof.expires().plus(MARGIN)))
                        .update()
                == 1;
    }

    int forgetExpired(int most) {
        return jdbc.sql("""
                delete from experience.spent_proof
                where challenge in (
                  select challenge from experience.spent_proof where expires_at < ? order by expires_at limit ?)
                """).param(Columns.time(clock.instant())).param(most).update();
    }

    private static Challenge create(ChallengeOptions options) {
        try {
            return Altcha.createChallenge(options);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A right answer to one of our challenges. */
    record Proof(byte[] challenge, Instant expires) {}
}
