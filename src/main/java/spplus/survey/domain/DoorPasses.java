package spplus.survey.domain;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import spplus.platform.SecretBox;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a door says of who comes by it, sealed in the address: nobody chooses it by changing the address. */
@Component
public class DoorPasses {

    private static final String PURPOSE = "survey.door";
    private static final int LONGEST = 2000;

    private final SecretBox box;
    private final JsonMapper json;

    DoorPasses(SecretBox box, JsonMapper json) {
        this.box = box;
        this.json = json;
    }

    /** The address of the campaign for those who come so. */
    public String address(Campaign campaign, Provenance from) {
        var wrapped = box.seal(PURPOSE, json.writeValueAsString(new Pass(campaign.id(), from)));
        return campaign.path() + "?porte="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(wrapped);
    }

    /** The address of the campaign for a tablet that stands so. */
    public String kiosk(Campaign campaign, Provenance from) {
        return address(campaign, from).replaceFirst("\\?", "/borne?");
    }

    /** Empty when this house did not seal it for that campaign. */
    public Optional<Provenance> read(String wrapped, Campaign campaign) {
        if (wrapped.isEmpty() || wrapped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var pass = json.readValue(box.open(PURPOSE, Base64.getUrlDecoder().decode(wrapped)), Pass.class);
            return Optional.of(pass)
                    .filter(read -> read.campaign().equals(campaign.id()))
                    .map(Pass::from);
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | JacksonException _) {
            return Optional.empty();
        }
    }

    private record Pass(UUID campaign, Provenance from) {}
}
