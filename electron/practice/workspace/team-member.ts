/** Exactly what S9 answers for one person. */
export interface TeamMember {
  name: string;
  email: string;
  phone_number: string;
  status: 'Active' | 'Inactive' | 'On Leave' | 'Working' | 'Invited' | 'Deleted';
  manager_name: string;
  manager_email: string;
  permission_template_name: string;
  license: { status: string; type: string; start_date: string; end_date: string } | null;
}

/** The order of S9. */
export function compareByName(one: TeamMember, other: TeamMember): number {
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

/** A deleted member can be asked for, and nothing more (P31). */
export function isPresent({ status }: Pick<TeamMember, 'status'>): boolean {
  return status !== 'Deleted';
}
