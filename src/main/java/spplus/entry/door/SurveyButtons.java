package spplus.entry.door;

import java.util.Optional;
import org.springframework.stereotype.Component;
import spplus.core.CheckedCode;
import spplus.directory.StructureCode;
import spplus.entry.domain.Button;
import spplus.entry.domain.ButtonStore;
import spplus.survey.KnownButtons;

/** The buttons that may lead to a survey: those that announce no story. */
@Component
class SurveyButtons implements KnownButtons {

    private final ButtonStore buttons;

    SurveyButtons(ButtonStore buttons) {
        this.buttons = buttons;
    }

    @Override
    public Optional<StructureCode> structureOf(CheckedCode button) {
        return buttons.find(button)
                .filter(Button::isActive)
                .filter(found -> found.form() != Button.Form.MODAL)
                .map(Button::structure);
    }
}
