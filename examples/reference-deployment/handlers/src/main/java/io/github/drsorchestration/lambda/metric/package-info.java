/**
 * Metrics of CloudWatch, which it takes out of the log; start at {@link
 * io.github.drsorchestration.lambda.metric.Metrics}.
 */
@NullMarked
package io.github.drsorchestration.lambda.metric;

import org.jspecify.annotations.NullMarked;
