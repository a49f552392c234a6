package org.himaye.removal.detention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is left to the administration about limits of liberty ({@code himaye.liberty.*}).
 *
 * @param amber from how long before a limit it is shown amber and deputies are told
 * @param red from how long before a limit it is shown red and deputies are told again
 * @param deputies accounts to tell, by plate code; {@code default} for every other province
 */
@ConfigurationProperties("himaye.liberty")
public record LibertySettings(
        @DefaultValue("PT72H") Duration amber,
        @DefaultValue("PT24H") Duration red,
        @DefaultValue Map<String, List<String>> deputies) {

    public LibertySettings {
        deputies = Map.copyOf(deputies);
    }

    /** Returns whom to tell about a province, possibly nobody. */
    public List<String> deputiesOf(String province) {
        return deputies.getOrDefault(province, deputies.getOrDefault("default", List.of()));
    }
}
