package spplus.experience.sharing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.experience.Channel;
import spplus.experience.Feeling;
import spplus.experience.sharing.SharingPages.ChannelsPage;
import spplus.experience.sharing.SharingPages.Problem;

/** Step 3, for each service: how it was reached, and how each way was lived. */
@Controller
@Access(Permission.EVERYONE)
class ChannelsController {

    private static final String[] FIELDS = Stream.concat(
                    Stream.of("canaux"), Stream.of(Channel.values()).map(ChannelsController::feeling))
            .toArray(String[]::new);

    private final DraftDesk desk;
    private final ServiceNames names;
    private final Frames frames;

    ChannelsController(DraftDesk desk, ServiceNames names, Frames frames) {
        this.desk = desk;
        this.names = names;
        this.frames = frames;
    }

    @GetMapping("/partager/{secret}/service/{place:[1-3]}/canaux")
    ModelAndView ask(@PathVariable String secret, @PathVariable int place) {
        var draft = desk.open(secret);
        var service = service(draft, place);
        return page(draft, place, service.feelings(), service.channels(), List.of());
    }

    @PostMapping("/partager/{secret}/service/{place:[1-3]}/canaux")
    ModelAndView say(
            @PathVariable String secret, @PathVariable int place, @RequestParam MultiValueMap<String, String> sent) {
        var fields = Fields.of(sent, FIELDS);
        var used = fields.choices("canaux", Channel.class);
        var feelings = new EnumMap<Channel, Feeling>(Channel.class);
        used.forEach(channel ->
                fields.choice(feeling(channel), Feeling.class).ifPresent(lived -> feelings.put(channel, lived)));
        var draft = desk.open(secret);
        var service = service(draft, place);
        if (used.isEmpty()) {
            var missing = frames.problem("canaux", "experience.share.canaux.missing");
            return page(draft, place, feelings, used, List.of(missing));
        }
        desk.change(draft, draft.content().withService(place - 1, service.through(used, feelings)));
        return Frames.to(Stage.SERVICE.of(draft));
    }

    private ModelAndView page(
            Draft draft, int place, Map<Channel, Feeling> feelings, List<Channel> used, List<Problem> problems) {
        var shown = new ChannelsPage(place, names.of(place, draft.content()).name(), used, feelings);
        return frames.page("channels", Stage.SERVICE, draft, Stage.SERVICE.of(draft), problems, shown);
    }

    private static DraftContent.Service service(Draft draft, int place) {
        var services = draft.content().services();
        if (place > services.size()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return services.get(place - 1);
    }

    private static String feeling(Channel channel) {
        return "ressenti-" + channel.name();
    }
}
