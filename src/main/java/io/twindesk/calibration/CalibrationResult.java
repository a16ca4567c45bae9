package io.twindesk.calibration;

import java.util.List;
import java.util.Map;

/**
 * The result of a calibration.
 *
 * @param profile the settings of the switches that were decided, with their options
 * @param open the settings of the switches that were not
 * @param surprises behaviour of the account that no switch expresses
 * @param requests number of requests that were sent
 * @param failure why the calibration ended early; empty if it did not
 * @param left what was created and could not be removed; empty if nothing is left
 */
record CalibrationResult(Map<String, String> profile, List<String> open, List<String> surprises, int requests,
		String failure, String left) {
}
