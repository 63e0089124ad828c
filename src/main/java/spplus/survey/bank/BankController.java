package spplus.survey.bank;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import spplus.access.Access;
import spplus.access.Permission;
import spplus.survey.domain.Bank;

/** « Quelles questions sont les mêmes partout ? » */
@Controller
class BankController {

    private final Bank bank;

    BankController(Bank bank) {
        this.bank = bank;
    }

    @GetMapping("/espace/enquetes/banque")
    @Access(Permission.READ_SURVEYS)
    ModelAndView show() {
        return new ModelAndView("survey/bank/core")
                .addObject("core", bank.core().stream().toList());
    }
}
