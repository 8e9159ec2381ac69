/**
 * The people of the organisation: who is responsible for a place or a department on a day, five levels down to 屯/自然村. A row is in force
 * from its first to its last day; a successor is a further row, so that earlier work stays with whoever did it. Pure.
 */
import type { Place } from './place.js';
import { compareTexts } from './text-order.js';

export interface OrganisationMember {
  readonly office: string | null;
  readonly level: string | null;
  /** Six digits; null for people above the counties. */
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  /** 屯, 自然村 or 村民小组. */
  readonly group: string | null;
  readonly department: string | null;
  readonly name: string;
  readonly duty: string | null;
  readonly phone: string | null;
  /** ISO days; null where open. */
  readonly from: string | null;
  readonly until: string | null;
  readonly place: Place;
}

/** The place of a finding, or the department of a county that answers it. */
export interface ResponsibilityPlace {
  readonly county: string | null;
  readonly township: string | null;
  readonly village: string | null;
  readonly group: string | null;
  readonly department: string | null;
}

/** Duties of those who are asked first. */
const FIRST_DUTIES = /信息员|核实|联络|经办|专干/u;

export class Organisation {
  readonly members: readonly OrganisationMember[];

  constructor(members: readonly OrganisationMember[]) {
    this.members = members;
  }

  /** People in office on a day, in the order of the file. */
  inForce(day: string): readonly OrganisationMember[] {
    return this.members.filter((member) => isInForce(member, day));
  }

  /** Name of a county's department that a word means: 民政 → 民政局. The shortest of several. */
  departmentNamed(county: string | null, word: string): string | null {
    const names = this.members.flatMap(({ department, county: own }) =>
      department !== null && own === county && (department.startsWith(word) || word.startsWith(department))
        ? department
        : [],
    );
    return [...new Set(names)].sort((one, other) => one.length - other.length || compareTexts(one, other))[0] ?? null;
  }

  /** The person responsible for a place on a day: of its 屯, else its village, else its township; of a department, its own person. */
  responsibleFor(place: ResponsibilityPlace, day: string): OrganisationMember | null {
    const here = this.inForce(day).filter(({ county }) => county === place.county);
    if (place.department !== null) return first(here.filter(({ department }) => department === place.department));
    const ofPlaces = here.filter(({ department, township }) => department === null && isSame(township, place.township));
    const ofVillage = ofPlaces.filter(({ village }) => isSame(village, place.village));
    return (
      first(ofVillage.filter(({ group }) => isSame(group, place.group))) ??
      first(ofVillage.filter(({ group }) => group === null)) ??
      first(ofPlaces.filter(({ village }) => village === null))
    );
  }
}

function isInForce({ from, until }: OrganisationMember, day: string): boolean {
  return (from === null || from <= day) && (until === null || until >= day);
}

function isSame(own: string | null, asked: string | null): boolean {
  return own !== null && asked !== null && own === asked;
}

function first(members: readonly OrganisationMember[]): OrganisationMember | null {
  return members.find(({ duty }) => FIRST_DUTIES.test(duty ?? '')) ?? members[0] ?? null;
}

/** `张三（上河村）`: tells people of one name apart. */
export function memberName({ name, department, village, township, office }: OrganisationMember): string {
  const where = department ?? village ?? township ?? office;
  return where === null ? name : `${name}（${where}）`;
}
