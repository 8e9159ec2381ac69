// The rules that the planting speaks about, with unit, kind and severity as docs/design/rules.md and the reference of rules
// have them. Written by hand from the documents; never read from src/catalog.

/** kind · severity · unit, by rule number. */
export const RULES = table(`
A01 logic error person
A02 logic error person
A03 logic error person
A04 logic error person
A05 logic notice person
A06 logic verify person
A07 logic error list
A08 logic notice person
A09 logic notice person
A10 conflict verify person
A11 conflict error person
A12 conflict error person
A13 logic verify person
A14 logic verify household
A15 logic verify person
A16 logic notice person
A17 logic notice person
B01 duplicate error person
B02 duplicate error person
B03 duplicate error person
B04 duplicate error person
B05 conflict error person
B08 duplicate error person
B10 duplicate error person
B11 duplicate verify household
B17 duplicate verify person
B18 duplicate verify household
B12 duplicate notice household
B13 duplicate verify household
B19 duplicate notice person
B07 duplicate error person
B14 logic error household
C01 present verify household
C02 present verify household
C03 present verify household
C04 present verify household
C05 present verify household
C06 present verify household
C07 present verify household
C08 present verify household
C09 present verify household
C10 present verify household
C11 present verify household
C12 present verify household
C13 present verify household
C18 present verify household
C19 present error person
C20 present verify person
C21 present verify person
C27 present verify household
C28 present verify household
C29 present verify household
C30 present verify household
C23 present verify person
D01 absent verify person
D02 absent verify person
D03 absent verify person
D04 absent verify person
D05 absent verify person
D06 absent verify person
D07 absent verify person
D08 absent verify person
D09 absent verify person
D10 absent verify person
D11 absent error person
D13 absent error household
D14 absent verify person
D18 absent verify person
D21 absent verify person
D23 absent error household
D24 absent notice household
D25 absent error household
D26 absent verify household
D12 absent error household
E01 omitted verify household
E02 omitted verify person
E03 omitted verify person
E05 warning verify household
E07 warning verify household
E09 warning verify person
E10 warning error person
E11 omitted verify household
E12 omitted verify household
E13 warning verify household
E15 omitted verify household
E16 warning notice household
E17 omitted verify person
E18 omitted verify person
E19 warning notice household
E20 omitted verify household
E21 warning verify household
E23 logic error household
E25 warning notice household
E27 omitted verify village
E04 warning verify person
F01 exclusive error person
F02 exclusive error person
F03 exclusive error person
F04 exclusive verify person
F05 exclusive error household
F06 exclusive error household
F07 exclusive verify person
F08 exclusive error person
F09 exclusive verify household
F10 exclusive verify person
F11 exclusive verify person
F15 exclusive error person
F16 exclusive error person
F18 exclusive error person
G01 conflict error person
G02 conflict error person
G04 conflict verify household
G05 conflict verify household
G06 conflict verify person
G07 conflict error person
G09 conflict verify household
G10 conflict error person
G11 conflict error person
G12 conflict verify person
G13 conflict verify person
G14 conflict error household
G16 conflict verify person
G18 conflict verify person
G03 conflict error person
G08 conflict error household
G21 conflict error person
H01 logic error household
H02 logic error household
H03 logic error person
H04 logic verify person
H05 logic error household
H06 logic verify household
H07 logic error person
H08 logic verify person
H09 logic verify person
H10 logic error person
H11 logic verify person
H12 logic error person
H13 logic verify person
H14 logic notice person
H15 logic error person
H16 logic error person
H17 logic verify person
H18 logic verify household
H19 logic verify household
H20 logic verify household
H21 logic error household
H22 logic notice village
H24 logic verify household
H26 logic error household
H27 logic error household
H29 logic error household
H30 logic verify household
H31 logic verify household
H32 logic verify household
H33 logic verify household
H34 logic error household
H35 logic error household
H36 logic error person
H37 logic error household
H38 logic verify person
H39 logic verify person
H42 logic error household
H43 logic verify household
J01 conflict verify person
J03 conflict error person
J09 conflict verify person
J11 duplicate verify person
K01 logic verify village
K02 conflict verify village
K04 logic notice village
K05 logic notice household
`);

function table(text) {
  return Object.fromEntries(
    text
      .trim()
      .split('\n')
      .map((line) => {
        const [rule, kind, severity, unit] = line.split(' ');
        return [rule, { kind, severity, unit }];
      }),
  );
}

const HOLDING_KINDS = new Set(['logic', 'conflict', 'duplicate', 'exclusive']);

/** Whether a finding of this rule holds a candidate back (docs/design/rules.md, "Held and cleared candidates"). @param {string} rule */
export function holdsCandidates(rule) {
  const { kind, severity } = RULES[rule];
  return kind === 'present' || (severity === 'error' && HOLDING_KINDS.has(kind));
}
