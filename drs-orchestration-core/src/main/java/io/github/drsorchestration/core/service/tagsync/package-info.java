/**
 * Copies the tags of instances to the source servers that replicate them, so that groups which
 * select by tags find them. Start at {@link TagSync}.
 */
@NullMarked
package io.github.drsorchestration.core.service.tagsync;

import org.jspecify.annotations.NullMarked;
