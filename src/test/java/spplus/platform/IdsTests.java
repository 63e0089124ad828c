package spplus.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTests {

    @Test
    void readsWhatItWrote() {
        var id = Ids.next();
        assertThat(Ids.parse(id.toString())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "------------------------------------",
                "1-1-1-1-1",
                "0190163d-8694-739b-aea5-966c26f8ad9",
                "0190163d-8694-739b-aea5-966c26f8ad900",
                "0190163d-8694-739b-aea5-966c26f8ad9g",
                " 0190163d-8694-739b-aea5-966c26f8ad90"
            })
    void readsNothingElse(String typed) {
        assertThat(Ids.parse(typed)).isEmpty();
    }
}
