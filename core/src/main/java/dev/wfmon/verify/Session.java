package dev.wfmon.verify;

import java.util.List;
import java.util.Map;

/**
 * What all resources of one verification share.
 *
 * @param picked values of variables that the user wants
 */
record Session(SourceFinder sources, Metadata metadata, Unknowns unknowns, Map<String, List<String>> picked) {}
