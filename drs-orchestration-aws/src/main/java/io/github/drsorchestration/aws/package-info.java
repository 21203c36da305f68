/**
 * How AWS answers what the engine asks; start at {@link io.github.drsorchestration.aws.AwsPorts}.
 */
@NullMarked
package io.github.drsorchestration.aws;

import org.jspecify.annotations.NullMarked;
