package spplus.experience.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DrawPolicyTests {

    @Test
    void drawsTheShareAskedFor() {
        var low = new byte[] {0x19, 0, 0, 0, 0, 0, 0, 0};
        var high = new byte[] {(byte) 0xff, -1, -1, -1, -1, -1, -1, -1};

        assertThat(DrawPolicy.isDrawn(low, 0.1)).as("0x19 is 9.8 % of the way").isTrue();
        assertThat(DrawPolicy.isDrawn(low, 0.09)).isFalse();
        assertThat(DrawPolicy.isDrawn(high, 1)).isTrue();
        assertThat(DrawPolicy.isDrawn(new byte[8], 0)).isFalse();
    }
}
