package spplus.account.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import spplus.access.Scope;
import spplus.account.Role;
import spplus.account.domain.AccountJournal;
import spplus.account.domain.Agent;
import spplus.account.domain.AgentRegister;
import spplus.account.domain.AgentState;
import spplus.account.domain.Assignments;
import spplus.account.domain.Links;
import spplus.account.domain.Links.Purpose;
import spplus.account.domain.PersonFields;
import spplus.platform.Console;
import spplus.platform.Ids;
import spplus.platform.OperatorCommand;
import spplus.platform.Texts;

/** {@code create-admin}: makes an administrator, or lets one in again, by a link good once that it prints. */
@Component
class CreateAdmin implements OperatorCommand {

    private final AgentRegister agents;
    private final Assignments assignments;
    private final Links links;
    private final AccountJournal journal;
    private final TransactionTemplate transaction;
    private final Texts texts;
    private final Clock clock;

    CreateAdmin(
            AgentRegister agents,
            Assignments assignments,
            Links links,
            AccountJournal journal,
            TransactionTemplate transaction,
            Texts texts,
            Clock clock) {
        this.agents = agents;
        this.assignments = assignments;
        this.links = links;
        this.journal = journal;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "create-admin";
    }

    @Override
    public String usage() {
        return texts.t("account.command.usage");
    }

    @Override
    public String summary() {
        return texts.t("account.command.summary");
    }

    @Override
    public int run(List<String> arguments, Console console) {
        var email = option(arguments, "--email");
        var name = option(arguments, "--name");
        var person = new PersonFields(name.isEmpty() ? email.replaceAll("@.*", "") : name, email);
        if (!person.errors().isEmpty()) {
            throw new UsageException(texts.t("account.command.email"));
        }
        var address = transaction.execute(status -> let(person));
        console.progress("%s", texts.t("account.command.done", person.email()));
        console.say("%s", String.valueOf(address));
        return 0;
    }

    /** The address of the link: an invitation for who has no password yet, a new password otherwise. */
    private String let(PersonFields person) {
        var agent = agents.findByEmail(person.email()).orElseGet(() -> add(person));
        var purpose = agent.password() == null ? Purpose.INVITATION : Purpose.RESET;
        if (agent.state() == AgentState.DEACTIVATED) {
            agents.reactivate(agent.id(), clock.instant());
            journal.house("account.reactivated", agent.id());
        }
        if (!isAdministrator(agent.id())) {
            assignments.give(agent.id(), Role.ADMINISTRATOR, Scope.EVERYWHERE, null, null, clock.instant());
        }
        links.renew(agent.id(), purpose);
        journal.house("account.invited", agent.id());
        return links.address(agent.id(), purpose).orElseThrow();
    }

    private Agent add(PersonFields person) {
        var id = Ids.next();
        agents.add(id, person.name(), person.email(), false, clock.instant());
        return agents.find(id).orElseThrow();
    }

    private boolean isAdministrator(UUID agent) {
        return assignments.heldBy(agent, LocalDate.now(clock)).stream()
                .anyMatch(held ->
                        held.role() == Role.ADMINISTRATOR && held.scope().everywhere());
    }

    /** Reads {@code --option value} and {@code --option=value}; empty when absent. */
    private static String option(List<String> arguments, String option) {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.startsWith(option + "=")) {
                return argument.substring(option.length() + 1);
            }
            if (argument.equals(option) && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return "";
    }
}
