package spplus.survey.mystery;

import org.springframework.util.LinkedMultiValueMap;

/** Forms for tests: names and values in turn. */
final class TestForms {

    private TestForms() {}

    static LinkedMultiValueMap<String, String> of(String... fields) {
        var form = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }
}
