// fast-check as the gate runs it: the same values in every run, so that a commit passes or fails for what it changes. The nightly project
// `properties` runs the same tests with new values each time.
import fc from '../../node_modules/fast-check/lib/fast-check.js';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_130 });

export default fc;
